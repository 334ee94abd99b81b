namespace Pacto.Knowledge.Documents;

/// <summary>Looks up the words of a data file in the text that was read, blind to note marks only.</summary>
internal static class PassageText
{
    /// <summary>
    /// Finds <paramref name="words"/> in <paramref name="source"/> at or after <paramref name="from"/>. Note marks (¹ ² ³) may
    /// stand in the source where the words have none; what is returned is the source's own slice, marks included.
    /// </summary>
    /// <returns>Start and end in the source, or null.</returns>
    public static (int Start, int End)? Find(string source, string words, int from)
    {
        var wanted = WithoutMarks(words);
        if (wanted.Length == 0)
        {
            return null;
        }

        for (var start = source.IndexOf(wanted[0], from); start >= 0; start = source.IndexOf(wanted[0], start + 1))
        {
            if (EndOfMatch(source, start, wanted) is { } end)
            {
                return (start, end);
            }
        }

        return null;
    }

    private static int? EndOfMatch(string source, int start, string wanted)
    {
        var at = start;
        foreach (var c in wanted)
        {
            while (at < source.Length && SourceText.IsNoteMark(source[at]))
            {
                at++;
            }

            if (at >= source.Length || source[at] != c)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static string WithoutMarks(string text) =>
        text.Any(SourceText.IsNoteMark) ? string.Concat(text.Where(c => !SourceText.IsNoteMark(c))).TrimStart() : text;
}
