using System.Text;

namespace Pacto.Bot.Answering;

/// <summary>Puts what a person wrote into Markdown as plain text.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~";

    /// <summary>The text with every mark of Markdown escaped and line breaks turned into spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is '\r' or '\n' ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
