using System.Globalization;
using System.Text;

namespace Pacto.Bot.Forms;

/// <summary>Cleaning and counting of what people write (pledge-form, 7.1).</summary>
public static class FieldText
{
    /// <summary>One line: control and direction marks dropped, every run of white space one space, trimmed.</summary>
    public static string CleanLine(string raw) => Fold(StripMarks(raw).Replace('\n', ' '));

    /// <summary>Several lines: marks dropped, line breaks as <c>\n</c> and kept, white space folded within lines, at most one empty line in a row.</summary>
    public static string CleanText(string raw)
    {
        var lines = new List<string>();
        foreach (var line in StripMarks(raw).Split('\n').Select(Fold))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim();
    }

    /// <summary>
    /// Characters as the live form counts them: outer blanks trimmed, UTF-16 code units, every line break two,
    /// because browsers send it as carriage return and line feed.
    /// </summary>
    public static int Length(string text)
    {
        var trimmed = text.Trim().ReplaceLineEndings("\n");
        return trimmed.Length + trimmed.Count(c => c == '\n');
    }

    /// <summary>Words: runs of anything that is not white space and holds a letter or digit.</summary>
    public static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>True when it holds a letter, of whatever script.</summary>
    public static bool HasLetters(string text) => text.EnumerateRunes().Any(Rune.IsLetter);

    private static string StripMarks(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                text.Append('\n');
            }
            else if (rune.Value is '\t' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
            {
                text.Append(' ');
            }
            else if (IsKept(rune))
            {
                text.Append(rune.ToString());
            }
        }

        // Composed letters, so that "ñ" counts as one character however the keyboard made it.
        return Reading.LatinLetters.Compose(text.ToString());
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        // Direction marks and zero-width characters go; the joiner inside an emoji may stay.
        UnicodeCategory.Format => rune.Value is 0x200D,
        _ => rune != Rune.ReplacementChar,
    };

    private static string Fold(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
