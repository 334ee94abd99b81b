namespace Pacto.Bot.Conversations;

/// <summary>A field of a <see cref="DraftView"/>.</summary>
/// <param name="Asked">What it takes: label, kind, limits and options.</param>
/// <param name="Name">Its everyday name.</param>
/// <param name="Question">The question as it is put to a person.</param>
/// <param name="Hint">Advice for filling it; null where the question says it all.</param>
/// <param name="Required">True when the draft is not ready without it.</param>
/// <param name="Personal">True for data about a person.</param>
/// <param name="Editable">False for a text that is put together from other fields.</param>
/// <param name="State"><c>done</c>, <c>left</c> (left open on purpose) or <c>open</c>.</param>
/// <param name="Items">The value as a person reads it; empty without one.</param>
/// <param name="Text">The value as it is written when it is given again: one item a line, a date as <c>YYYY-MM-DD</c>.</param>
/// <param name="Length">Characters of the value as the form counts them.</param>
/// <param name="Chosen">The texts of the options that are chosen.</param>
/// <param name="Remarks">What deserves a second look.</param>
public sealed record DraftViewField(
    AskedField Asked,
    string Name,
    string Question,
    string? Hint,
    bool Required,
    bool Personal,
    bool Editable,
    string State,
    IReadOnlyList<string> Items,
    string Text,
    int Length,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<string> Remarks);
