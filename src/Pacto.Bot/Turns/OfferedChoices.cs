using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Turns;

/// <summary>Understands the number or the title of a button, typed instead of pressed. Pure.</summary>
internal static class OfferedChoices
{
    /// <summary>The words the button would have sent, or the words as they are.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="offered">What the last reply offered.</param>
    /// <param name="asked">The open field; where a number is an answer of its own, it stays one.</param>
    public static string Resolve(string text, IReadOnlyList<Choice> offered, Field? asked)
    {
        var words = string.Join(' ', Utterance.Of(text).Words);
        if (offered.FirstOrDefault(choice => choice.Title != choice.Text && Same(choice.Title, words)) is { } titled)
        {
            return titled.Text;
        }

        return words.Length <= 2
            && int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > Meaningful(asked)
            && number >= 1 && number <= offered.Count
            ? offered[number - 1].Text
            : text;
    }

    /// <summary>Up to which number the field itself understands numbers.</summary>
    private static int Meaningful(Field? asked) => asked switch
    {
        null => 0,
        { Digits: true } or { Kind: FieldKind.Date or FieldKind.Years } => int.MaxValue,
        { Options.Count: > 0 } => asked.OfferedOptions.Count(),
        _ => 0,
    };

    private static bool Same(string title, string words) => words.Length > 0 && string.Join(' ', Utterance.Of(title).Words) == words;
}
