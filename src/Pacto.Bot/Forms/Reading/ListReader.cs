using System.Text.RegularExpressions;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Parts a message into the items of a list.</summary>
internal static partial class ListReader
{
    /// <summary>The items, without bullets and numbering, none empty.</summary>
    public static IReadOnlyList<string> Read(string text, ListSeparator separator)
    {
        var lines = text.Split('\n').Select(line => Bullet().Replace(line, "").Trim()).Where(line => line.Length > 0);
        return separator is ListSeparator.Lines ? [.. lines] : [.. lines.SelectMany(Names)];
    }

    private static IEnumerable<string> Names(string line)
    {
        var names = line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();

        // "A, B y C": after commas the last "and" parts two names; without commas it may well be inside one.
        if (names.Count > 1 && names[^1] is var last && LastAnd().Matches(last) is [.., var and])
        {
            names[^1] = last[..and.Index];
            names.Add(last[(and.Index + and.Length)..]);
        }

        return names.Select(name => name.Trim().TrimEnd('.')).Where(name => name.Length > 0);
    }

    [GeneratedRegex(@"^\s*(?:[-*•·–]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s(?:y|e|and)\s(?=(?:the\s)?\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex LastAnd();
}
