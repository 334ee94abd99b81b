using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a text says for one field.</summary>
/// <param name="FieldId">Id of the form's field.</param>
/// <param name="Items">As <see cref="FieldValue.Items"/> wants them; never empty.</param>
/// <param name="From">The words it came from, verbatim.</param>
/// <param name="IsSaid">True when the text says it; false when it was concluded from its words.</param>
internal sealed record ExtractedField(string FieldId, IReadOnlyList<string> Items, string From, bool IsSaid)
{
    /// <summary>Indicators in parts; empty for every other field.</summary>
    public IReadOnlyList<IndicatorParts> Indicators { get; init; } = [];
}
