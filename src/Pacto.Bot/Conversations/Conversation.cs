using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>What is remembered of a chat between two turns. Immutable; stored as JSON.</summary>
public sealed record Conversation
{
    /// <summary>Its name.</summary>
    public required ConversationKey Key { get; init; }

    /// <summary>The person it belongs to.</summary>
    public required PersonKey Person { get; init; }

    /// <summary>The language she writes in, or asked for; null until she has said something.</summary>
    public Language? Language { get; init; }

    /// <summary>True when she asked for the language by name: her words then no longer change it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>True once she was greeted.</summary>
    public bool Greeted { get; init; }

    /// <summary>The draft she is working on; null when none is open.</summary>
    public DraftingState? Drafting { get; init; }

    /// <summary>What she told before a form was chosen; null when nothing is open.</summary>
    public TriageState? Triage { get; init; }

    /// <summary>What the last answer was about; null before the first.</summary>
    public AnsweringState? Answering { get; init; }

    /// <summary>What the sources did not answer lately; null after an answer.</summary>
    public UnansweredState? Unanswered { get; init; }

    /// <summary>The question she is about to leave for the team; null when she is not.</summary>
    public HandOverState? HandOver { get; init; }

    /// <summary>Ids of her questions that wait for the team's answer.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What was said about the language model here; null when nothing was.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>A yes-or-no question of ours that waits for its answer.</summary>
    public PendingConfirmation? Pending { get; init; }

    /// <summary>What the last reply offered to press, so that its number or title can be typed instead.</summary>
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    /// <summary>The turn whose reply offered it; null before the first.</summary>
    public string? OfferedIn { get; init; }

    /// <summary>Counts saved turns; a save with an older one is refused.</summary>
    public long Version { get; init; }
}
