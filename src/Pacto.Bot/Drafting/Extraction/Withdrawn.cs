using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>What a person takes back while she writes: "hasta junio, perdón, julio", "… Ecuador, no, eso es del otro proyecto. Acá es …".</summary>
internal static partial class Withdrawn
{
    /// <summary>Longest stretch taken back by a word in the middle of a sentence. Characters.</summary>
    private const int Nearby = 30;

    /// <summary>The stretches that do not count, in order.</summary>
    public static IReadOnlyList<Span> In(ReadText text, CoachSeeds seeds) => text.Remember("withdrawn", () => Find(text, seeds).ToList());

    private static IEnumerable<Span> Find(ReadText text, CoachSeeds seeds)
    {
        foreach (var mark in seeds.Signs["correction"].In(text))
        {
            var sentence = text.SentenceAt(mark.At);
            var behind = Span.Between(mark.End, Math.Min(text.Original.Length, mark.End + 40));
            if (OtherMatter().IsMatch(text.Low(behind)))
            {
                var before = text.Sentences.LastOrDefault(other => other.End <= mark.At);
                yield return Span.Between(mark.At - sentence.At < 6 && before.Length > 0 ? before.At : sentence.At, sentence.End);
            }
            else if (mark.At - sentence.At >= 6)
            {
                yield return Span.Between(Math.Max(sentence.At, mark.At - Nearby), mark.At);
            }
        }
    }

    [GeneratedRegex(@"^[\s,:]*(?:eso|esto|isso|isto|that|this|it)(?:'s|\s)\s?(?:es|era|e|is|was|belongs)?\s?(?:de|del|do|da|para|of|for|from|to|otro|outro|another|the other)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherMatter();
}
