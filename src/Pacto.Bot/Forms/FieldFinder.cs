using System.Runtime.CompilerServices;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Finds the field a person means when she names it: "el título", "la fecha", "indicadores", "e-mail do contato".</summary>
public static class FieldFinder
{
    // Every message inside a draft is compared with the names of every field; they are taken apart once.
    private static readonly ConditionalWeakTable<Field, IReadOnlyList<IReadOnlyList<string>>> Known = [];

    /// <summary>
    /// The fields meant, best first; several equally good ones when the words fit more than one ("la fecha" is the start and the end);
    /// empty when nothing fits. Names of all three languages are understood, with slips of the finger.
    /// </summary>
    public static IReadOnlyList<Field> Find(Form form, string words)
    {
        var said = WordMatch.Content(words);
        if (said.Count == 0)
        {
            return [];
        }

        var scored = form.Fields
            .Select(field => (Field: field, Score: Known.GetValue(field, field => [.. Names(field)]).Max(name => Score(said, name))))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .ToList();
        return scored.Count == 0 ? [] : [.. scored.TakeWhile(pair => pair.Score >= scored[0].Score - 0.01).Select(pair => pair.Field)];
    }

    private static IEnumerable<IReadOnlyList<string>> Names(Field field)
    {
        foreach (var language in LanguageCode.All)
        {
            yield return WordMatch.Content(field.Label[language]);
            foreach (var name in field.Names[language])
            {
                yield return WordMatch.Content(name);
            }
        }

        yield return WordMatch.Words(field.Id);
    }

    private static double Score(IReadOnlyList<string> said, IReadOnlyList<string> name)
    {
        var shared = said.Count(word => name.Any(other => WordMatch.Same(word, other)));
        var exact = said.Count(name.Contains);

        // An exact word beats a similar one: "meta" is not "mesa".
        return (2.0 * shared / (said.Count + name.Count)) + (exact * 0.001) - (shared > exact ? 0.02 : 0);
    }
}
