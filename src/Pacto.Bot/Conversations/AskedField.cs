namespace Pacto.Bot.Conversations;

/// <summary>The field of a form that a reply asks for, as a channel needs it.</summary>
/// <param name="FieldId">Field id of the form sheet.</param>
/// <param name="Label">Its label in the person's language.</param>
/// <param name="Kind">How it is answered: <c>line</c>, <c>text</c>, <c>date</c>, <c>choice</c>, <c>choices</c>, <c>email</c>.</param>
/// <param name="MinLength">Fewest characters; null when free.</param>
/// <param name="MaxLength">Most characters; null when free.</param>
/// <param name="Options">What can be chosen; empty for free text.</param>
/// <param name="MaxChoices">Most options that may be chosen; 1 for a single choice.</param>
public sealed record AskedField(
    string FieldId,
    string Label,
    string Kind,
    int? MinLength,
    int? MaxLength,
    IReadOnlyList<Choice> Options,
    int MaxChoices);
