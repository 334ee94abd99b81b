using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>What a person said once, without a word of any channel.</summary>
/// <param name="Id">Activity id, unique inside the conversation.</param>
/// <param name="Conversation">Where it was said.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Kind">Message or arrival.</param>
/// <param name="Text">The words, trimmed, control characters removed; empty for an arrival.</param>
/// <param name="Locale">The language the client is set to, when it said so.</param>
/// <param name="At">When it arrived, UTC.</param>
public sealed record Turn(
    string Id,
    ConversationKey Conversation,
    PersonKey Person,
    TurnKind Kind,
    string Text,
    Language? Locale,
    DateTimeOffset At)
{
    /// <summary>Most characters of a turn that are read; the rest is refused at the door with a sentence, never cut silently.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>
    /// What a control of the client means where it means more than its words, for example one field of a draft that was edited beside
    /// the chat; null for words. It comes from the client: what it names is looked up as the person's own, like everything she says.
    /// </summary>
    public HeardCommand? Pressed { get; init; }

    /// <summary>
    /// The turn whose reply offered the button that was pressed; null for words, and for buttons that do not say it. A button of an older
    /// reply does nothing any more: what it would have answered was answered.
    /// </summary>
    public string? OfferedIn { get; init; }

    /// <summary>True for the new words of a message that was answered before: they change no draft.</summary>
    public bool IsEdit { get; init; }

    /// <summary>True when others read along: what belongs to one person only, such as a draft, is not shown then.</summary>
    public bool IsShared { get; init; }

    /// <summary>What the team has to say, for <see cref="TurnKind.FromTeam"/>; null otherwise.</summary>
    public TeamNote? Note { get; init; }

    /// <summary>True when the caller waits in line for the reply: it is not kept on its way, for a caller that hears nothing asks again.</summary>
    public bool IsAwaited { get; init; }
}
