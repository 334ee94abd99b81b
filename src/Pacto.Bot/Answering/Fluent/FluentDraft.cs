using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>The checked sentences of one answer with their citations, as they are shown; it only grows. Not for several threads.</summary>
internal sealed partial class FluentDraft(KnowledgeBase knowledge, Language language)
{
    private const int MostParts = 2;

    private readonly AnswerWriter writer = new(knowledge, language);
    private readonly List<string> sentences = [];

    /// <summary>Where the citations are.</summary>
    public AnswerWriter Writer => writer;

    /// <summary>Sentences that are shown.</summary>
    public int Kept => sentences.Count;

    /// <summary>Sentences that are not.</summary>
    public int Dropped { get; private set; }

    /// <summary>What is shown so far.</summary>
    public string Markdown => string.Join(' ', sentences);

    /// <summary>Takes a sentence in, or counts it as dropped.</summary>
    /// <returns>True when there is more to show.</returns>
    public bool Take(CheckedSentence sentence)
    {
        if (sentence.Fault is SentenceFault.None && Cite(sentence) is { Length: > 0 } marks)
        {
            sentences.Add($"{sentence.Text} {marks}");
            return true;
        }

        Dropped++;
        return false;
    }

    /// <summary>What is shown followed by the answer in the sources' own words, its marks counted on.</summary>
    public Answer.Grounded Before(Answer.Grounded own)
    {
        var shift = writer.Citations.Count;
        var text = Mark().Replace(own.Markdown, match => Shifted(match, shift, own.Citations.Count));
        return own with
        {
            Markdown = $"{Markdown}\n\n{text}",
            Citations = [.. writer.Citations, .. own.Citations.Select(citation => citation with { Number = citation.Number + shift })],
        };
    }

    private static string Shifted(Match mark, int shift, int most) =>
        int.Parse(mark.Groups["n"].Value, CultureInfo.InvariantCulture) is var number && number <= most
            ? $"[{(number + shift).ToString(CultureInfo.InvariantCulture)}]"
            : mark.Value;

    private string Cite(CheckedSentence sentence)
    {
        var stems = StemsOf(sentence.Text);
        return string.Concat(sentence.Cited.Select(one => writer.Cite(one.Passage, Bearing(one.Passage, stems))).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The parts of a passage that bear a sentence most: the one with most of its words, and one more that adds to it.</summary>
    private List<PassagePart> Bearing(Passage passage, HashSet<string> stems)
    {
        var left = new HashSet<string>(stems, StringComparer.Ordinal);
        List<PassagePart> chosen = [];
        while (chosen.Count < MostParts
            && passage.Parts.Except(chosen).Select(part => (Part: part, Words: Shared(part, left))).MaxBy(one => one.Words.Count) is { Part: { } best, Words: { Count: > 0 } words }
            && (chosen.Count == 0 || words.Count > 1))
        {
            chosen.Add(best);
            left.ExceptWith(words);
        }

        return [.. passage.Parts.Where(part => chosen.Exists(one => ReferenceEquals(one, part)))];
    }

    private HashSet<string> Shared(PassagePart part, HashSet<string> stems)
    {
        var shared = StemsOf(part.In(language));
        shared.IntersectWith(stems);
        return shared;
    }

    private HashSet<string> StemsOf(string text) =>
        TextNormalizer.Tokens(text).Where(token => token.Word.Length > 2).Select(token => Stemmer.Stem(token.Word, language)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\[(?<n>[0-9]{1,3})\](?!\()")]
    private static partial Regex Mark();
}
