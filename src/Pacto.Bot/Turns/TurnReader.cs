using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>Understands a turn before anybody answers it: its language, the command it is, whether it has the form of a question.</summary>
internal sealed class TurnReader(CommandCatalog commands, IQuestionResponder questions, Func<string, Language?> detectLanguage)
{
    /// <summary>What was said, as far as it can be told from the words and from where the person is.</summary>
    public Heard Read(Turn turn, Conversation conversation)
    {
        var now = conversation.Language ?? turn.Locale ?? Language.Spanish;
        var command = commands.Find(turn.Text, now) is [var best, ..] ? best : null;
        var language = conversation.LanguageChosen ? now : command?.Language ?? detectLanguage(turn.Text) ?? now;
        return new Heard(language, command?.Command, turn.Text.Contains('?', StringComparison.Ordinal));
    }

    /// <summary>True when it is a question, and one that the sources answer.</summary>
    public bool AsksUs(Turn turn, Heard heard, Conversation conversation) =>
        heard.IsQuestion && questions.CanAnswer(turn.Text, conversation.Language ?? heard.Language);
}
