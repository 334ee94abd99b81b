namespace Pacto.Bot.Forms;

/// <summary>A text put together from the answers to its parts, never cut.</summary>
/// <param name="Text">The text, lines ending in <c>\n</c>; empty when no part is filled.</param>
/// <param name="Characters">Its length as the live form counts it.</param>
/// <param name="Words">Its words.</param>
/// <param name="Excess">Characters over the form's maximum; 0 when it fits.</param>
/// <param name="Lacking">Characters missing to the form's minimum; 0 when it is long enough.</param>
/// <param name="Parts">What it is made of, in order; one part without a field's part when it was given whole.</param>
public sealed record ComposedText(string Text, int Characters, int Words, int Excess, int Lacking, IReadOnlyList<ComposedPart> Parts)
{
    /// <summary>The longest parts, longest first: where to shorten.</summary>
    public IEnumerable<ComposedPart> Longest => Parts.OrderByDescending(part => FieldText.Length(part.Text));
}
