using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Pasted texts often name their parts: "Necesidad: …", "Parceiros: …". Finds what stands behind such a name.</summary>
internal sealed partial class Labels
{
    private readonly Form form;
    private readonly Regex names;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>Over the names that the form knows for its fields.</summary>
    /// <param name="form">The form.</param>
    /// <param name="plain">Words people use instead, each with the field it stands for.</param>
    public Labels(Form form, IEnumerable<KeyValuePair<string, string>> plain)
    {
        this.form = form;
        foreach (var field in form.Fields)
        {
            foreach (var name in LanguageCode.All.SelectMany(language => field.Names[language].Append(field.Lead?[language] ?? field.Names[language][0]).Append(field.Label[language])))
            {
                var folded = LatinLetters.Fold(name);
                if (folded.Length is > 2 and < 60)
                {
                    fields.TryAdd(folded, field.Id);
                }
            }
        }

        foreach (var (name, fieldId) in plain)
        {
            fields.TryAdd(name, fieldId);
        }

        // Behind a colon, in the next cell of a table that was pasted, or under a numbered heading: "3. Con quién. …".
        var known = string.Join('|', fields.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        names = new Regex($"(?:^|(?<=[.;\\n!?|]\\s*)|(?<=\\n))(?:[-*•·|\\s]*(?:\\d{{1,2}}[.)]\\s*)?[¿]?(?<name>{known})[?]?\\s?(?::|=|\\t|\\|)\\s*|[ ]*\\d{{1,2}}[.)]\\s*[¿]?(?<name>{known})[?.]\\s+|¿?(?<name>{known})[?]\\s+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>The field named and the stretch behind its name, up to the next name or the end of the sentence; empty where nothing stands there.</summary>
    public IReadOnlyList<(Field Field, Span Value)> In(ReadText text)
    {
        var found = new List<(Field, Span)>();
        var matches = names.Matches(text.Folded);
        for (var i = 0; i < matches.Count; i++)
        {
            var field = form[fields[matches[i].Groups["name"].Value.ToLowerInvariant()]];
            var at = matches[i].Index + matches[i].Length;
            var next = i + 1 < matches.Count ? matches[i + 1].Index : text.Original.Length;
            var sentence = text.SentenceAt(Math.Min(at, Math.Max(0, text.Original.Length - 1)));
            var isLong = field.Kind is FieldKind.Text or FieldKind.List && field.Id != "partners" && text.Original.AsSpan(at, next - at).Contains('\n');
            var end = Math.Min(next, Bullets().Match(text.Original, at) is { Success: true, Length: > 0 } bullets && isLong ? bullets.Index + bullets.Length : isLong ? NextPart(text.Original, at) : sentence.End);
            var cell = text.Original.IndexOf(" | ", at, Math.Max(0, end - at), StringComparison.Ordinal);
            var value = text.Trim(Span.Between(at, cell > at ? cell : end));

            // A heading with nothing behind it is left open on purpose.
            found.Add((field, value.Length > 0 ? value : new Span(Math.Min(at, text.Original.Length), 0)));
        }

        return found;
    }

    // "Acciones:\n- abrir …\n- formar …": the whole list.
    [GeneratedRegex(@"\G(?:[ ]*(?:[-*•·–]|\d{1,2}[.)]|[a-z]\))[ ]?[^\n]+(?:\n|$)){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Bullets();

    // A value of several lines ends where a line begins that is the next part of the note.
    private static int NextPart(string text, int at) => PartBegins().Match(text, at) is { Success: true } next ? next.Index : text.Length;

    [GeneratedRegex(@"\n\s*(?:[-*•·|]|\d{1,2}[.)]\s|\p{Lu}[^\n:.]{2,40}[:\t]|¿[^\n?]{3,60}\?|\p{Lu}[^\n?.]{3,60}\?\s?[—–-])", RegexOptions.CultureInvariant)]
    private static partial Regex PartBegins();
}
