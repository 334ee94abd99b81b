using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Says in the chat what a draft holds for a field, ready for a text part: people's words escaped, long ones cut.</summary>
internal static class ValueText
{
    /// <summary>Longest value shown in passing, characters.</summary>
    private const int LongestInPassing = 160;

    /// <summary>The whole value.</summary>
    public static string Show(Form form, Field field, FieldValue value, Language language) =>
        Markdown.Escape(string.Join("; ", FieldDisplay.Items(form, field, value, language)));

    /// <summary>The value cut to a line.</summary>
    public static string ShowShort(Form form, Field field, FieldValue value, Language language) =>
        Markdown.Escape(Markdown.Shorten(FieldDisplay.Line(form, field, value, language), LongestInPassing));
}
