using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Everything a step of a draft looks at: what was said, where, and the draft it is about. Immutable.</summary>
/// <param name="Turn">What was said.</param>
/// <param name="Heard">How it was understood.</param>
/// <param name="Conversation">The conversation; its <see cref="Conversation.Drafting"/> points to the draft.</param>
/// <param name="Form">The draft's form.</param>
/// <param name="Loaded">The draft as stored.</param>
internal sealed record DraftScene(Turn Turn, Heard Heard, Conversation Conversation, Form Form, Draft Loaded)
{
    /// <summary>The draft as it is now.</summary>
    public Draft Draft { get; init; } = Loaded;

    /// <summary>True when she has a profile that can be offered; then the review need not offer to make one.</summary>
    public bool HasProfile { get; init; }

    /// <summary>True when a language model may help: the review then offers it.</summary>
    public bool IsHelped { get; init; }

    /// <summary>The language to answer in.</summary>
    public Language Language => Heard.Language;

    /// <summary>Where the person is.</summary>
    public DraftingState State => Conversation.Drafting is { } state && state.DraftId == Draft.Id
        ? state
        : new DraftingState(Draft.Id, Form.Id, null, 0, false);

    /// <summary>The field last asked for; null at review, and when the form no longer has it.</summary>
    public Field? Asked => State.FieldId is { } id ? Form.Find(id) : null;

    /// <summary>The outcome: the person stands at a field (null: review), the draft is stored when it changed.</summary>
    public TurnOutcome At(Field? field, IReadOnlyList<ReplyPart> parts, bool correcting = false, string? criterion = null) =>
        At(new DraftingState(Draft.Id, Form.Id, field?.Id, 0, correcting) { Criterion = criterion }, parts, TurnStatus.Drafting);

    /// <summary>The outcome while something lies before her that she has not agreed to.</summary>
    /// <param name="misses">How often in a row she said no to it.</param>
    /// <param name="parts">What is said.</param>
    public TurnOutcome Wait(int misses, IReadOnlyList<ReplyPart> parts) =>
        At(new DraftingState(Draft.Id, Form.Id, null, misses, false), parts, TurnStatus.Drafting);

    /// <summary>The outcome that leaves the person where she is.</summary>
    public TurnOutcome Stay(params IReadOnlyList<ReplyPart> parts) => At(State, parts, TurnStatus.Drafting);

    /// <summary>The outcome after an answer that could not be used.</summary>
    public TurnOutcome Refuse(Field field, bool correcting, int misses, IReadOnlyList<ReplyPart> parts) =>
        At(new DraftingState(Draft.Id, Form.Id, field.Id, misses, correcting), parts, TurnStatus.Refused);

    /// <summary>The outcome that closes the draft; it stays stored.</summary>
    public TurnOutcome Leave(IReadOnlyList<ReplyPart> parts) => At(null, parts, TurnStatus.Drafting);

    private TurnOutcome At(DraftingState? state, IReadOnlyList<ReplyPart> parts, TurnStatus status) => new(
        Conversation with { Drafting = state },
        new Reply(Language, parts),
        status,
        ReferenceEquals(Draft, Loaded) ? [] : [new DraftChange.Saved(DraftHistory.Record(Loaded, Draft, Turn.Id, Turn.At))]);
}
