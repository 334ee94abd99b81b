namespace Pacto.Knowledge.Documents;

/// <summary>A passage of the handbook as the reader found it, before titles and translations are laid beside it.</summary>
/// <param name="Id">Passage id.</param>
/// <param name="Section">Headings above it, repaired.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Cells">Its text in order, by role, folded.</param>
/// <param name="Objective">Number of the objective it is about; null when none.</param>
public sealed record HandbookBlock(
    string Id,
    IReadOnlyList<string> Section,
    LineRange Lines,
    IReadOnlyList<PassagePart> Cells,
    int? Objective = null)
{
    /// <summary>All cells joined by single spaces.</summary>
    public string Text => string.Join(' ', Cells.Select(cell => cell.Text));
}
