namespace Pacto.Bot.Forms;

/// <summary>What a field held before a change.</summary>
/// <param name="Value">With its origin, turn and time as they were; null where the field had none.</param>
/// <param name="WasSkipped">True when it had been left open on purpose.</param>
public sealed record PastField(FieldValue? Value, bool WasSkipped);
