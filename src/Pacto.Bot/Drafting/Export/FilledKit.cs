using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>
/// Reads the questions of a form back from the Word file in which a group wrote its answers.
/// </summary>
internal static partial class FilledKit
{
    /// <summary>So many of our questions tell the file with questions from prose. Lines.</summary>
    private const int FewestQuestions = 3;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answers as a mapping of field ids; null when the file holds none of our questions with an answer.</summary>
    /// <param name="lines">The lines of the document, in order.</param>
    /// <param name="forms">The forms whose questions may be in it.</param>
    /// <param name="texts">What else we wrote into the file.</param>
    public static string? Read(IReadOnlyList<string> lines, FormCatalog forms, ExportTexts texts)
    {
        // Some questions are those of both forms: the one whose questions are all there is meant.
        var (form, language) = forms.Forms.SelectMany(form => LanguageCode.All.Select(language => (Form: form, Language: language)))
            .MaxBy(kit => Questions(kit.Form, kit.Language) is var asked ? lines.Count(line => asked.ContainsKey(Key(line))) : 0);
        var answers = Answers(lines, form, language, texts);
        return answers.Count == 0 ? null
            : JsonSerializer.Serialize(answers.Prepend(new KeyValuePair<string, string>(AnswersReader.FormKey, form.Id)).ToDictionary(StringComparer.Ordinal), Written);
    }

    /// <summary>True for the file with the questions, whether or not anything was written into it.</summary>
    public static bool IsKit(IReadOnlyList<string> lines, FormCatalog forms) => forms.Forms
        .SelectMany(form => LanguageCode.All.Select(language => Questions(form, language)))
        .Any(asked => lines.Count(line => asked.ContainsKey(Key(line))) >= FewestQuestions);

    private static Dictionary<string, Field> Questions(Form form, Language language) =>
        form.Interview.ToDictionary(field => Key(field.Ask[language]), StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>> Answers(IReadOnlyList<string> lines, Form form, Language language, ExportTexts texts)
    {
        var questions = Questions(form, language);
        var end = Key(texts.Say(language, "kit_after"));
        var answers = new List<KeyValuePair<string, string>>();
        Field? open = null;
        List<string> said = [];
        foreach (var line in lines.Append(end))
        {
            var field = questions.GetValueOrDefault(Key(line));
            if (field is null && Key(line) != end)
            {
                said.Add(line);
                continue;
            }

            if (open is not null && Answer(form, open, said, language, texts) is { Length: > 0 } answer && answers.TrueForAll(pair => pair.Key != open.Id))
            {
                answers.Add(new(open.Id, answer));
            }

            (open, said) = (field, []);
        }

        return answers;
    }

    // What was ticked, else what was written; our own lines between question and answer are none.
    private static string Answer(Form form, Field field, List<string> said, Language language, ExportTexts texts)
    {
        var options = FieldAdvice.Options(form, field, language);
        var ours = options.Select(Key).Append(Key(FieldAdvice.Of(form, field, language, texts))).ToHashSet(StringComparer.Ordinal);
        var ticked = said.Where(line => Ticked().IsMatch(line) && ours.Contains(Key(line))).Select(line => options.First(option => Key(option) == Key(line)))
            .Select(option => option.Split(": ")[0]).ToList();
        return ticked.Count > 0
            ? string.Join('\n', ticked)
            : string.Join('\n', said.Where(line => !ours.Contains(Key(line)) && !Blank().IsMatch(line))).Trim();
    }

    // Numbers, boxes and the like before the words do not tell lines apart.
    private static string Key(string line) => string.Join(' ', WordMatch.Words(Lead().Replace(line, "")));

    [GeneratedRegex(@"^\s*(?:[☒☑✔✓✗✘■●]|\[\s*[xX✓]\s*\]|\(\s*[xX]\s*\)|[xX]\s+(?=\p{L}|\d|\())", RegexOptions.CultureInvariant)]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^\s*(?:[☐☒☑✔✓✗✘■●□]|\[\s*[xX✓]?\s*\]|\(\s*[xX]?\s*\)|[xX]\s+(?=\p{L}|\d|\()|\d{1,2}\.\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // Lines to write on, and boxes somebody left.
    [GeneratedRegex(@"^[\s_.…☐□-]*$|^\s*[☐□]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
