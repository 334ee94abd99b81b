using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>A question that a person left for the team behind the assistant.</summary>
/// <param name="Id">Short name that is said aloud: six letters and digits.</param>
/// <param name="Conversation">Where it was asked, and where its answer is shown.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Language">The language she was spoken to in.</param>
/// <param name="Words">What she wants to ask, as she wrote it, at most <see cref="MaxLength"/> characters.</param>
/// <param name="Contact">An e-mail address or a telephone number she gave on her own account; null for none, and once the answer was shown.</param>
/// <param name="AskedAt">When, UTC.</param>
public sealed record TeamQuestion(
    string Id,
    ConversationKey Conversation,
    PersonKey Person,
    Language Language,
    string Words,
    string? Contact,
    DateTimeOffset AskedAt)
{
    /// <summary>Longest question and longest answer, characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Longest contact, characters.</summary>
    public const int MaxContactLength = 200;

    /// <summary>The team's answer; null while there is none, and where the question was closed without one.</summary>
    public string? Answer { get; init; }

    /// <summary>When it was answered or closed, UTC; null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the team was told by mail or in Teams, UTC; null when it was not.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The channel's own note of where messages to her go (JSON); null where its clients read a transcript.</summary>
    public string? Address { get; init; }
}
