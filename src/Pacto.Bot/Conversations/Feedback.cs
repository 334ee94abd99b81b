namespace Pacto.Bot.Conversations;

/// <summary>What a person thinks of one of our messages.</summary>
/// <param name="Conversation">Where it was said.</param>
/// <param name="Person">Who says so.</param>
/// <param name="MessageId">The channel's id of the message.</param>
/// <param name="IsHelpful">Thumb up or down.</param>
/// <param name="Reasons">Reason ids the channel's client offers, for example <c>wrong</c>, <c>incomplete</c>, <c>unclear</c>; empty for none.</param>
/// <param name="Comment">Her own words, at most <see cref="MaxCommentLength"/> characters; empty for none.</param>
/// <param name="At">When, UTC.</param>
public sealed record Feedback(
    ConversationKey Conversation,
    PersonKey Person,
    string MessageId,
    bool IsHelpful,
    IReadOnlyList<string> Reasons,
    string Comment,
    DateTimeOffset At)
{
    /// <summary>Longest comment that is kept, characters.</summary>
    public const int MaxCommentLength = 2_000;
}
