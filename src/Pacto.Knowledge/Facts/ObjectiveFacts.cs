using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Facts;

/// <summary>What is known of one objective of the Compact.</summary>
/// <param name="Number">1 to 23.</param>
/// <param name="Label">Short label, for example "Datos".</param>
/// <param name="Title">Full title.</param>
public sealed record ObjectiveFacts(int Number, LocalizedText Label, LocalizedText Title)
{
    /// <summary>One line for officers, in our words.</summary>
    public required LocalizedText Plain { get; init; }

    /// <summary>Whether the handbook prints the label; otherwise it comes from the Network's site and is shown as such.</summary>
    public bool LabelIsPrinted { get; init; } = true;

    /// <summary>Paragraph of A/RES/73/195 that holds it, 17 to 39.</summary>
    public int Paragraph => Number + 16;

    /// <summary>Passage with its title in the handbook's list.</summary>
    public string Passage => $"objective-{Number}";

    /// <summary>Passage with its row in the role table; null for the eight objectives the handbook gives no local action for.</summary>
    public string? LocalAction { get; init; }

    /// <summary>Passage with its South American good practice; null where the annex has none.</summary>
    public string? Practice { get; init; }
}
