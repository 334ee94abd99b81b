namespace Pacto.Bot.Forms.Mirror;

/// <summary>A field of the live form with what goes into it.</summary>
/// <param name="Field">The field.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">What is pasted or looked for on the live form, lines ending in <c>\n</c>; empty without a value.</param>
/// <param name="Choices">What is picked, for fields with options; empty for texts.</param>
/// <param name="Parts">The pieces of a composed text; empty for the others.</param>
public sealed record MirrorField(
    Field Field, MirrorState State, string Text, IReadOnlyList<MirrorChoice> Choices, IReadOnlyList<ComposedPart> Parts)
{
    /// <summary>Characters as the live form counts them.</summary>
    public int Characters => FieldText.Length(Text);

    /// <summary>Words of the text.</summary>
    public int Words => FieldText.Words(Text);

    /// <summary>True for a text with a limit of its own, so that counting helps.</summary>
    public bool IsCounted => Choices.Count == 0 && Field.Length.Max is not null && !Field.Digits;

    /// <summary>True when the text is longer than the live form takes.</summary>
    public bool IsTooLong => Characters > Field.Length.Max;
}
