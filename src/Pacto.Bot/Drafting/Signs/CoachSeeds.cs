using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>What the understanding of drafts goes by, read once from <c>seeds/coach</c>. Immutable; safe to share.</summary>
/// <param name="Signs">Words that decide.</param>
/// <param name="Verbs">Verbs of promises and reports.</param>
/// <param name="Institutions">Words that open the name of an institution.</param>
/// <param name="Places">Places that name their country.</param>
/// <param name="Labels">Plain words that head the parts of a note.</param>
internal sealed record CoachSeeds(SignBook Signs, VerbBook Verbs, IReadOnlyList<InstitutionHead> Institutions, PlaceBook Places, LabelBook Labels)
{
    /// <summary>Reads the files.</summary>
    /// <param name="seeds">The <c>seeds</c> folder.</param>
    /// <exception cref="FormException">A file is missing or wrong; the message names file and line.</exception>
    public static CoachSeeds Load(string seeds)
    {
        var folder = Path.Combine(seeds, "coach");
        return new CoachSeeds(SignBook.Load(folder), VerbBook.Load(folder), InstitutionHead.Load(folder), PlaceBook.Load(folder), LabelBook.Load(folder));
    }
}
