using System.Text;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Cuts a text that is too long for one message: between paragraphs, else between lines, else between characters. Pure.</summary>
internal static class MessagePieces
{
    /// <summary>Most of one message's text; leaves room below the 25 KB of a whole message for what goes with it. UTF-8 bytes.</summary>
    public const int MaxBytes = 20_000;

    /// <summary>The text in pieces, in order; itself when it is short enough.</summary>
    public static IReadOnlyList<string> Split(string text) => Split(text, MaxBytes, ["\n\n", "\n"]);

    private static List<string> Split(string text, int most, ReadOnlySpan<string> separators)
    {
        if (Encoding.UTF8.GetByteCount(text) <= most)
        {
            return [text];
        }

        if (separators.IsEmpty)
        {
            return Cut(text, most);
        }

        List<string> pieces = [];
        foreach (var part in text.Split(separators[0]))
        {
            if (pieces.Count > 0 && Encoding.UTF8.GetByteCount(pieces[^1]) + separators[0].Length + Encoding.UTF8.GetByteCount(part) <= most)
            {
                pieces[^1] += separators[0] + part;
            }
            else
            {
                pieces.AddRange(Split(part, most, separators[1..]));
            }
        }

        return [.. pieces.Where(piece => !string.IsNullOrWhiteSpace(piece))];
    }

    private static List<string> Cut(string text, int most)
    {
        List<string> pieces = [];
        var piece = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > most)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                bytes = 0;
            }

            piece.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        pieces.Add(piece.ToString());
        return pieces;
    }
}
