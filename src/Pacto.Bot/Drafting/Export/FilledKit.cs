using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>
/// Reads the questions of a form back from the Word file in which a group wrote its answers. The file comes from outside: only the text
/// of its one document is looked at, up to a measure, and nothing in it is followed.
/// </summary>
internal static partial class FilledKit
{
    /// <summary>Most of the document that is unpacked, characters.</summary>
    private const int MostCharacters = 2_000_000;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answers as a mapping of field ids; null when the file is damaged or holds none of our questions with an answer.</summary>
    public static string? Read(ReadOnlyMemory<byte> content, FormCatalog forms, ExportTexts texts)
    {
        if (Paragraphs(content) is not { } lines)
        {
            return null;
        }

        // Some questions are those of both forms: the one whose questions are all there is meant.
        var (form, language) = forms.Forms.SelectMany(form => LanguageCode.All.Select(language => (Form: form, Language: language)))
            .MaxBy(kit => Questions(kit.Form, kit.Language) is var asked ? lines.Count(line => asked.ContainsKey(Key(line))) : 0);
        var answers = Answers(lines, form, language, texts);
        return answers.Count == 0 ? null
            : JsonSerializer.Serialize(answers.Prepend(new KeyValuePair<string, string>(AnswersReader.FormKey, form.Id)).ToDictionary(StringComparer.Ordinal), Written);
    }

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

    private static List<string>? Paragraphs(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { Length: <= MostCharacters } entry)
            {
                return null;
            }

            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            return [.. XDocument.Load(reader).Descendants(Word + "p").Select(TextOf).SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    // Text runs, breaks and tabs, in the order they stand; what was deleted with changes tracked is not there.
    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(part =>
        part.Name == Word + "t" ? part.Value : part.Name == Word + "br" ? "\n" : part.Name == Word + "tab" ? " " : ""));

    [GeneratedRegex(@"^\s*(?:[☒☑✔✓✗✘■●]|\[\s*[xX✓]\s*\]|\(\s*[xX]\s*\)|[xX]\s+(?=\p{L}|\d|\())", RegexOptions.CultureInvariant)]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^\s*(?:[☐☒☑✔✓✗✘■●□]|\[\s*[xX✓]?\s*\]|\(\s*[xX]?\s*\)|[xX]\s+(?=\p{L}|\d|\()|\d{1,2}\.\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    // Lines to write on, and boxes somebody left.
    [GeneratedRegex(@"^[\s_.…☐□-]*$|^\s*[☐□]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
