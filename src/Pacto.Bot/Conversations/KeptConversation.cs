namespace Pacto.Bot.Conversations;

/// <summary>A conversation as it is kept.</summary>
/// <param name="Key">Its name.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="UpdatedAt">When something was last answered in it, UTC.</param>
/// <param name="State">What is remembered of it; null until something was answered.</param>
/// <param name="Records">What was shown in it; empty for channels that keep that themselves.</param>
public sealed record KeptConversation(
    ConversationKey Key, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, Conversation? State, IReadOnlyList<TranscriptEntry> Records);
