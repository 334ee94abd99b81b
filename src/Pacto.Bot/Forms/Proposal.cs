namespace Pacto.Bot.Forms;

/// <summary>What lies before a person for her yes. It is kept with the draft, so that it waits until she comes back.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Values">In the order they are shown, numbered from 1.</param>
/// <param name="Told">Her text that it came from, whole; empty when it came from none.</param>
/// <param name="TurnId">The turn it came with.</param>
/// <param name="At">When, UTC.</param>
public sealed record Proposal(ProposalKind Kind, IReadOnlyList<ProposedValue> Values, string Told, string TurnId, DateTimeOffset At)
{
    /// <summary>The field that was open when she told it; null for none.</summary>
    public string? Asked { get; init; }

    /// <summary>The criterion it serves; null for none.</summary>
    public string? Criterion { get; init; }

    /// <summary>The values of the field, put in place of what was proposed for it, or added at the end.</summary>
    public Proposal With(ProposedValue value) => Values.Any(other => other.FieldId == value.FieldId)
        ? this with { Values = [.. Values.Select(other => other.FieldId == value.FieldId ? value : other)] }
        : this with { Values = [.. Values, value] };

    /// <summary>The proposal without a field's value.</summary>
    public Proposal Without(string fieldId) => this with { Values = [.. Values.Where(value => value.FieldId != fieldId)] };
}
