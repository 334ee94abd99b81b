namespace Pacto.Bot.Forms;

/// <summary>How many items a repeated field takes. More than <paramref name="Max"/> is kept and warned about.</summary>
/// <param name="Min">Fewest.</param>
/// <param name="Max">Most that are advised; null when free.</param>
public sealed record FieldLimit(int Min, int? Max);
