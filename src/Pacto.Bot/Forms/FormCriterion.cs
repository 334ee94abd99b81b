using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>What those who read a submission look at.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Meaning">What it means, in plain words.</param>
/// <param name="Question">The question to put to one's own draft.</param>
/// <param name="Passage">Id of the handbook passage that states it; null where the handbook does not.</param>
public sealed record FormCriterion(string Id, LocalizedText Name, LocalizedText Meaning, LocalizedText Question, string? Passage)
{
    /// <summary>Ids of the fields that a better answer goes into; the first one that applies is asked about.</summary>
    public IReadOnlyList<string> Improves { get; init; } = [];
}
