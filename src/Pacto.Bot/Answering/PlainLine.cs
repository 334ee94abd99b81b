using System.Text;

namespace Pacto.Bot.Answering;

/// <summary>Words of a document as plain text: what would be markup, or would steer a terminal, is made harmless.</summary>
internal static class PlainLine
{
    private const string Markup = "\\`*_[]<>~|#";

    /// <summary>One line without control characters.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>One line for Markdown, its marks escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Of(text))
        {
            escaped.Append(Markup.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
