using System.Text;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>Cuts what comes word by word into sentences, each with the marks that follow it. One stream each.</summary>
internal sealed partial class SentenceReader
{
    private readonly StringBuilder buffer = new();

    /// <summary>Characters read so far.</summary>
    public int Length { get; private set; }

    /// <summary>Takes more words in.</summary>
    public void Append(string text)
    {
        buffer.Append(text);
        Length += text.Length;
    }

    /// <summary>The next whole sentence; null when there is none yet. What is left without an end is no sentence.</summary>
    /// <param name="ended">True when nothing follows.</param>
    public string? Next(bool ended)
    {
        while (buffer.Length > 0)
        {
            var text = buffer.ToString();
            var end = End().Match(text);
            var length = end.Index + end.Length;
            if (!end.Success || (!ended && (length == text.Length || text[length] is '[')))
            {
                // Marks, or the rest of a figure, may still follow.
                return null;
            }

            buffer.Remove(0, length);
            if (text[..length].Trim() is { Length: > 0 } sentence)
            {
                return sentence;
            }
        }

        return null;
    }

    // A line break; or marks, with or without a full stop before or after; or a full stop before something that can begin a sentence.
    [GeneratedRegex("""\n|[.!?…]["”»)]*\s*(?:\[[\d,\s]{1,12}\]\s*)+|(?:\[[\d,\s]{1,12}\]\s*)+(?:[.!?…]\s*|(?=[\p{Lu}¿¡"“«])|$)|(?<!\d)(?<!\b\p{Lu})[.!?…]["”»)]*(?:\s+(?=[\p{Lu}¿¡"“«\d])|\s*$)|(?<=\d)[.!?…](?:\s+(?=[\p{Lu}¿¡"“«])|\s*$)""", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
