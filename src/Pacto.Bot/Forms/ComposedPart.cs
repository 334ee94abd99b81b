namespace Pacto.Bot.Forms;

/// <summary>One part of a composed text.</summary>
/// <param name="FieldId">The field it comes from.</param>
/// <param name="Text">Its words, with the lead that opens it.</param>
public sealed record ComposedPart(string FieldId, string Text);
