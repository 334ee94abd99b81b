using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>Reads which of several proposed values are meant: "todo", "solo 1 y 3", "todo menos el país". Pure.</summary>
internal static class SelectionReader
{
    /// <summary>Longest answer that chooses, words: what is longer tells something.</summary>
    private const int MostWords = 14;

    /// <summary>The values meant, in their order; null when the words choose nothing.</summary>
    /// <param name="form">The form, for the names of its fields.</param>
    /// <param name="values">What is proposed, numbered from 1.</param>
    /// <param name="written">The answer.</param>
    /// <param name="seeds">Words that choose.</param>
    public static IReadOnlyList<ProposedValue>? Read(Form form, IReadOnlyList<ProposedValue> values, string written, CoachSeeds seeds)
    {
        var text = new ReadText(written.Trim());
        if (WordMatch.Words(written) is not { Count: > 0 and <= MostWords } words)
        {
            return null;
        }

        var except = seeds.Signs["reply_except"].First(text, text.All);
        var only = seeds.Signs["reply_only"].First(text, text.All);
        var named = Named(form, values, except is { } mark ? written.Trim()[mark.End..] : only is { } lead ? written.Trim()[lead.End..] : written);
        if (named.Count > 0)
        {
            return except is not null ? [.. values.Where(value => !named.Contains(value))]
                : only is not null || words.All(IsNumberOrJoin) ? [.. values.Where(named.Contains)]
                : null;
        }

        return seeds.Signs["reply_all"].First(text, text.All) is { } all && all.Length >= text.Folded.Trim(' ', '.', '!', ',').Length - 6 ? values : null;
    }

    private static HashSet<ProposedValue> Named(Form form, IReadOnlyList<ProposedValue> values, string words)
    {
        var named = new HashSet<ProposedValue>();
        foreach (var piece in words.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts))
        {
            var number = WordMatch.Words(piece).Where(word => !WordMatch.IsFiller(word)).Select(NumberWords.Read).FirstOrDefault(read => read is not null);
            if (number is { } place)
            {
                named.UnionWith(values.Skip(place - 1).Take(place >= 1 ? 1 : 0));
            }
            else
            {
                var found = FieldFinder.Find(form, piece).Select(field => field.Id).ToList();
                named.UnionWith(values.Where(value => found.Contains(value.FieldId)));
            }
        }

        return named;
    }

    // "1 y 3", "el país y la fecha": each side names one.
    private static IEnumerable<string> Parts(string piece) => piece.Split([" y ", " e ", " and ", " ni ", " o ", " ou ", " or "], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(part => part.Trim().Split(' ') is var words && words.All(word => word.All(char.IsAsciiDigit)) ? words : [part]);

    private static bool IsNumberOrJoin(string word) => NumberWords.Read(word) is not null || WordMatch.IsFiller(word);
}
