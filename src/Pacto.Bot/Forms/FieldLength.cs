namespace Pacto.Bot.Forms;

/// <summary>How long a text may be, in the form's unit: characters as <see cref="FieldText.Length"/> counts them, or words.</summary>
/// <param name="Min">Fewest; null when free.</param>
/// <param name="Max">Most; null when free.</param>
/// <param name="Recommended">What to aim at; null when nothing is advised.</param>
public sealed record FieldLength(int? Min, int? Max, int? Recommended)
{
    /// <summary>No limits.</summary>
    public static FieldLength Free { get; } = new(null, null, null);
}
