namespace Pacto.Bot.Forms;

/// <summary>A field must not say what another one says.</summary>
/// <param name="FieldId">The other field.</param>
/// <param name="ProblemCode">The problem it is when they say the same.</param>
public sealed record FieldDifference(string FieldId, string ProblemCode);
