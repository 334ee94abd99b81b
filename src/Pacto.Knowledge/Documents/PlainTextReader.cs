using System.Text;
using System.Text.RegularExpressions;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// Reads plain text. Headings are known by their form: a short line without a full stop that stands alone, is underlined,
/// numbered or in capitals. A line feed inside a paragraph is a space.
/// </summary>
public sealed partial class PlainTextReader : IDocumentReader
{
    private const int LongestHeading = 80;
    private const int MostHeadingWords = 12;
    private const int StandingAlone = 3;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public ReadingResult Read(byte[] content) => ReadText(TextDecoder.Decode(content));

    /// <summary>Reads text that is already decoded.</summary>
    public static ReadingResult ReadText(string text)
    {
        var lines = TextDecoder.Lines(text);
        var blocks = new List<DocumentBlock>();
        for (var at = 0; at < lines.Count;)
        {
            if (IsBlank(lines, at) || IsRule(lines[at]))
            {
                at++;
            }
            else if (HeadingLevel(lines, at) is var level and > 0)
            {
                Add(blocks, BlockKind.Heading, level, lines, at, at);
                at++;
            }
            else
            {
                at = ReadBody(lines, at, blocks);
            }
        }

        return new ReadingResult(blocks, lines);
    }

    // A paragraph or an item: up to the next blank line, item or heading.
    private static int ReadBody(IReadOnlyList<string> lines, int first, List<DocumentBlock> blocks)
    {
        var kind = Bullet().IsMatch(lines[first]) ? BlockKind.Item : BlockKind.Paragraph;
        var next = first + 1;
        while (next < lines.Count && !IsBlank(lines, next) && !IsRule(lines[next]) && !Bullet().IsMatch(lines[next])
            && !IsUnderlined(lines, next) && !(IsCapitals(lines[next]) && HeadingLevel(lines, next) > 0))
        {
            next++;
        }

        Add(blocks, kind, 0, lines, first, next - 1);
        return next;
    }

    private static void Add(List<DocumentBlock> blocks, BlockKind kind, int level, IReadOnlyList<string> lines, int first, int last)
    {
        var text = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            text.Append(lines[at]).Append('\n');
        }

        if (TextDecoder.Fold(text.ToString()) is { Length: > 0 } folded)
        {
            blocks.Add(new DocumentBlock(kind, level, folded, new LineRange(first + 1, last + 1)));
        }
    }

    /// <summary>Level of the heading that a line is, 1 to 9; 0 when it is none.</summary>
    private static int HeadingLevel(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].Trim();
        if (line.Length is < 2 or > LongestHeading || !line.Any(char.IsLetter) || line[^1] is '.' or ';' or ',' or ':' || line.Count(c => c is ' ') >= MostHeadingWords)
        {
            return 0;
        }

        if (IsUnderlined(lines, at))
        {
            return lines[at + 1].TrimStart()[0] is '=' ? 1 : 2;
        }

        var aloneAbove = IsBlank(lines, at - 1) || IsRule(lines[at - 1]);
        if (!aloneAbove || Bullet().IsMatch(line))
        {
            return 0;
        }

        if (Numbered().Match(line) is { Success: true } number && IsBlank(lines, at + 1))
        {
            return Math.Min(9, StandingAlone + number.Value.Count(c => c is '.'));
        }

        if (IsCapitals(line))
        {
            return 1;
        }

        return IsBlank(lines, at + 1) && char.IsLetterOrDigit(line.TrimStart('¿', '«', '"', '(')[0]) && !char.IsLower(line[0]) ? StandingAlone : 0;
    }

    private static bool IsCapitals(string line) =>
        line.Count(char.IsLetter) >= 3 && line.Length <= LongestHeading && !line.Any(char.IsLower) && line.Any(char.IsUpper);

    private static bool IsUnderlined(IReadOnlyList<string> lines, int at) =>
        at + 1 < lines.Count && Underline().IsMatch(lines[at + 1]) && !IsBlank(lines, at) && !IsRule(lines[at])
        && lines[at].Trim().Length <= LongestHeading && (at == 0 || IsBlank(lines, at - 1) || IsRule(lines[at - 1]));

    private static bool IsBlank(IReadOnlyList<string> lines, int at) => at < 0 || at >= lines.Count || string.IsNullOrWhiteSpace(lines[at]);

    private static bool IsRule(string line) => Rule().IsMatch(line);

    [GeneratedRegex(@"^\s*(=+|-{2,}|~{2,})\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*[=\-~_*#+.·]{2,}\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*([-*•·–‣]\s+|[a-z]\)\s|\d{1,3}\)\s|\(\w{1,3}\)\s)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^((\d{1,3}(\.\d{1,3})*)[.)]?|[IVXLC]{1,6}\.)\s+(?=\p{Lu})")]
    private static partial Regex Numbered();
}
