namespace Pacto.Bot.Forms.Mirror;

/// <summary>A section of the live form with its fields, in their order there.</summary>
/// <param name="Section">The section.</param>
/// <param name="Fields">Its fields that apply to the draft; never empty.</param>
public sealed record MirrorSection(FormSection Section, IReadOnlyList<MirrorField> Fields);
