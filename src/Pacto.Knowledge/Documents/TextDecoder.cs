using System.Text;

namespace Pacto.Knowledge.Documents;

/// <summary>From bytes to text: by byte-order mark, else strict UTF-8, else Windows-1252, which old office files are written in.</summary>
public static class TextDecoder
{
    private const int Looked = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text without its byte-order mark.</summary>
    /// <exception cref="DocumentRefusedException">The bytes are no text.</exception>
    public static string Decode(byte[] content)
    {
        if (ByMark(content) is { } marked)
        {
            return marked;
        }

        RefuseBinary(content);
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(content);
        }
    }

    /// <summary>The text when a byte-order mark names its encoding; null otherwise.</summary>
    public static string? ByMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    /// <summary>The lines of a text without their ends: LF, CRLF and CR end a line, a form feed too.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\f');

    /// <summary>White space folded to single spaces; marks nobody sees are dropped.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pending = folded.Length > 0;
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD') && !char.IsControl(c))
            {
                if (pending)
                {
                    folded.Append(' ');
                    pending = false;
                }

                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Throws when the bytes are no text: a NUL, or many control characters.</summary>
    public static void RefuseBinary(ReadOnlySpan<byte> content)
    {
        var controls = 0;
        var looked = content[..Math.Min(content.Length, Looked)];
        foreach (var b in looked)
        {
            if (b == 0)
            {
                throw new DocumentRefusedException(RefusalReason.Binary, "A NUL byte.");
            }

            controls += b < 32 && b is not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        if (controls * 20 > looked.Length)
        {
            throw new DocumentRefusedException(RefusalReason.Binary, "Many control characters.");
        }
    }
}
