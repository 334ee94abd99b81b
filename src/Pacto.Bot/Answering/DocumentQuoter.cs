using System.Text;
using Pacto.Knowledge.Indexing;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering;

/// <summary>Chooses the sentences of a passage that say most of what was asked, as they stand.</summary>
internal static class DocumentQuoter
{
    private const string LeftOut = " … ";
    private const double AlsoTelling = 0.5;

    /// <summary>The quotation, <c>…</c> for what is left out; null when it would not be verbatim.</summary>
    /// <param name="index">The index that found the passage.</param>
    /// <param name="hit">The passage.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="language">Its language.</param>
    /// <param name="most">Most sentences, 1 or more.</param>
    public static string? Quote(IPassageIndex index, PassageHit hit, string question, Language language, int most)
    {
        var sentences = index.RankSentences(hit, question, language);
        var best = sentences.Max(sentence => sentence.Score);
        List<RankedSentence> chosen = [.. sentences
            .Where(sentence => sentence.Score >= AlsoTelling * best)
            .OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Place).Take(most)];

        // What follows the best sentence often says the rest.
        if (chosen.Count < most && sentences.FirstOrDefault(sentence => sentence.Place == chosen[0].Place + 1) is { } next)
        {
            chosen.Add(next);
        }

        var quote = Join([.. chosen.OrderBy(sentence => sentence.Place)]);
        return IsVerbatim(hit.Passage.Text, quote) ? quote : null;
    }

    /// <summary>Whether a quotation stands in a passage's text. A document may hold what looks like markup: it is compared as it stands.</summary>
    public static bool IsVerbatim(string text, string quote)
    {
        var at = 0;
        foreach (var piece in quote.Split(LeftOut))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return quote.Length > 0;
    }

    private static string Join(List<RankedSentence> sentences)
    {
        var quote = new StringBuilder();
        foreach (var sentence in sentences)
        {
            var before = quote.Length == 0 ? "" : sentences.Exists(other => other.Place == sentence.Place - 1) ? " " : LeftOut;
            quote.Append(before).Append(sentence.Text);
        }

        return quote.ToString();
    }
}
