using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Something that can be chosen for a field.</summary>
/// <param name="Id">What a draft stores: stable, never shown.</param>
/// <param name="Label">What the person reads.</param>
public sealed record FieldOption(string Id, LocalizedText Label)
{
    /// <summary>The string as the live form prints it; null where it was not seen.</summary>
    public string? Official { get; init; }

    /// <summary>A shorter label for buttons; null where the label is short itself.</summary>
    public LocalizedText? ShortLabel { get; init; }

    /// <summary>What choosing it means, in plain words; null when the label says it.</summary>
    public LocalizedText? Meaning { get; init; }

    /// <summary>Further words people use for it, any language.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>False for an option that is understood, exported and read back, but not listed.</summary>
    public bool Offered { get; init; } = true;
}
