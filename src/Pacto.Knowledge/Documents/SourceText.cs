using System.Text;

namespace Pacto.Knowledge.Documents;

/// <summary>How words of a source file become comparable: tags dropped, links reduced to their text, white space folded. Case and accents stay.</summary>
public static class SourceText
{
    /// <summary>The text as a reader sees it.</summary>
    /// <param name="raw">One or more lines of a source file.</param>
    public static string Fold(string raw)
    {
        var folded = new StringBuilder(raw.Length);
        var pendingSpace = false;
        for (var at = 0; at < raw.Length; at++)
        {
            var c = raw[at];
            if (c is '<' && AddressIn(raw, at) is { } address)
            {
                Append(folded, ref pendingSpace, address.Text);
                at = address.End;
            }
            else if (c is '<' && TagEnd(raw, at) is var end and > 0)
            {
                at = end;
                pendingSpace = true;
            }
            else if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                pendingSpace = true;
            }
            else if (c is '[' && LinkText(raw, at) is { } link)
            {
                Append(folded, ref pendingSpace, Fold(link.Text));
                at = link.End;
            }
            else
            {
                if (pendingSpace && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                pendingSpace = false;
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether the character is a raised digit that points to a foot note.</summary>
    public static bool IsNoteMark(char c) => c is '¹' or '²' or '³' or '⁴' or '⁵' or '⁶' or '⁷' or '⁸' or '⁹';

    /// <summary>Number of a note mark, 1 to 9.</summary>
    public static int NoteNumber(char mark) => " ¹²³⁴⁵⁶⁷⁸⁹".IndexOf(mark, StringComparison.Ordinal);

    private static void Append(StringBuilder folded, ref bool pendingSpace, string text)
    {
        if (pendingSpace && folded.Length > 0)
        {
            folded.Append(' ');
        }

        pendingSpace = false;
        folded.Append(text);
    }

    private static (string Text, int End)? AddressIn(string raw, int start)
    {
        var end = raw.IndexOf('>', start);
        return end > 0 && raw.AsSpan(start + 1).StartsWith("http", StringComparison.Ordinal) && raw.AsSpan(start, end - start).Contains(':')
            ? (raw[(start + 1)..end], end)
            : null;
    }

    private static int TagEnd(string raw, int start)
    {
        var at = start + 1;
        if (at < raw.Length && raw[at] is '/')
        {
            at++;
        }

        var name = at;
        while (at < raw.Length && char.IsAsciiLetterOrDigit(raw[at]))
        {
            at++;
        }

        if (at == name || at >= raw.Length || (raw[at] is not ('>' or '/') && !char.IsWhiteSpace(raw[at])))
        {
            return -1;
        }

        return raw.IndexOf('>', at);
    }

    private static (string Text, int End)? LinkText(string raw, int start)
    {
        var close = raw.IndexOf(']', start);
        if (close < 0 || close + 1 >= raw.Length || raw[close + 1] is not '(')
        {
            return null;
        }

        var end = raw.IndexOf(')', close);
        return end < 0 ? null : (raw[(start + 1)..close], end);
    }
}
