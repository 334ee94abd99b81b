namespace Pacto.Bot.Drafting.Export;

/// <summary>A field in an exported draft.</summary>
/// <param name="Label">Its label in the language of the document.</param>
/// <param name="OnForm">Its label on the live form, where that is another one; null otherwise.</param>
/// <param name="Value">What goes into it, or how it is said that nothing does; line breaks kept.</param>
/// <param name="IsEmpty">True when there is no value.</param>
/// <param name="Notes">Remarks of ours; not to be pasted.</param>
public sealed record ExportField(string Label, string? OnForm, string Value, bool IsEmpty, IReadOnlyList<string> Notes);
