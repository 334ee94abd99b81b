using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>How sure it is that documents nobody prepared say what was asked: the one measure for a folder and for added sources.</summary>
internal static class DocumentEvidence
{
    // Fitted to questions of two corpora, asked to their own documents and to those of the other (docs/benchmarks.md).
    private const double Base = -2.1;
    private const double ByScore = 8.8;
    private const double ByUnknown = -3.2;

    // Across languages a word that is not there says nothing.
    private const double AcrossBase = -2.9;
    private const double AcrossByScore = 9.9;

    /// <summary>Chance that the best passage says it, 0 to 1; a half is where answering begins.</summary>
    public static double Of(PassageSearch found) => found.Hits is [var first, ..]
        ? 1 / (1 + Math.Exp(-(first.Language == found.Language
            ? Base + (ByScore * first.Score) + (ByUnknown * UnknownShare(found))
            : AcrossBase + (AcrossByScore * first.Score))))
        : 0;

    /// <summary>Share of the question's telling words, by rarity, that stand nowhere in the documents.</summary>
    private static double UnknownShare(PassageSearch found)
    {
        var unknown = found.UnknownWords.Select(TextNormalizer.Normalize).ToHashSet(StringComparer.Ordinal);
        var all = found.Words.Sum(word => word.Weight);
        return all > 0 ? found.Words.Where(word => unknown.Contains(word.Word)).Sum(word => word.Weight) / all : 1;
    }
}
