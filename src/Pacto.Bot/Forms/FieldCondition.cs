namespace Pacto.Bot.Forms;

/// <summary>When a field applies: another field holds one of the values.</summary>
/// <param name="FieldId">The field looked at.</param>
/// <param name="Values">Values that make it apply; empty for "any value at all".</param>
public sealed record FieldCondition(string FieldId, IReadOnlyList<string> Values);
