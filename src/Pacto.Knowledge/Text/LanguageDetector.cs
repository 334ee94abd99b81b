using System.Runtime.InteropServices;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Text;

/// <summary>
/// Tells Spanish, Portuguese and English apart, in three words mostly: by the words each language is known to use and, for
/// words unknown to all, by their groups of three letters. Learns from texts; immutable afterwards, safe for many threads.
/// </summary>
public sealed class LanguageDetector
{
    private const int Buckets = 1 << 13;
    private const int Languages = 3;
    private const double WordSmoothing = 0.4;
    private const double GroupShare = 0.35;
    private const double LargestStep = 4.5;

    // Where the signs are few the language of the sources is the better guess.
    private const double SpanishHeadStart = 1;

    private readonly Dictionary<string, int[]> words = new(StringComparer.Ordinal);
    private readonly double[] wordTotals = new double[Languages];
    private readonly int[,] groups = new int[Languages, Buckets];
    private readonly double[] groupTotals = new double[Languages];

    /// <summary>Adds a text known to be in the language. Call before the first <see cref="Detect"/> only.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="times">How often it counts.</param>
    public void Learn(string text, Language language, int times = 1)
    {
        foreach (var token in TextNormalizer.Tokens(text))
        {
            LearnWord(token.Raw, token.Word, language, times);
        }
    }

    /// <summary>Adds a word known to be of the language.</summary>
    internal void LearnWord(string raw, string word, Language language, int times)
    {
        // An acronym belongs to no language.
        if (raw.AsSpan().ContainsAnyInRange('0', '9') || new Token(raw, word, 0).IsAcronym)
        {
            return;
        }

        var lower = raw.ToLowerInvariant();
        Count(lower, language, times);
        if (!string.Equals(lower, word, StringComparison.Ordinal))
        {
            Count(word, language, times);
        }
    }

    private void Count(string word, Language language, int times)
    {
        if (!words.TryGetValue(word, out var counts))
        {
            words[word] = counts = new int[Languages];
        }

        counts[(int)language] += times;
        wordTotals[(int)language] += times;
        for (var at = 0; at < word.Length; at++)
        {
            groups[(int)language, Group(word, at)] += times;
        }

        groupTotals[(int)language] += times * word.Length;
    }

    /// <summary>With everything a detector had learnt when it was written.</summary>
    internal static LanguageDetector Read(PreparedReader from)
    {
        var detector = new LanguageDetector();
        var (known, counts) = (from.ReadTexts(), from.ReadMany<int>());
        detector.words.EnsureCapacity(known.Length);
        for (var at = 0; at < known.Length; at++)
        {
            detector.words.Add(known[at], counts.AsSpan(at * Languages, Languages).ToArray());
        }

        from.ReadMany<double>().CopyTo(detector.wordTotals, 0);
        from.ReadMany<int>().CopyTo(Flat(detector.groups));
        from.ReadMany<double>().CopyTo(detector.groupTotals, 0);
        return detector;
    }

    internal void Write(PreparedWriter to)
    {
        to.WriteTexts(words.Keys);
        to.WriteMany<int>([.. words.Values.SelectMany(counts => counts)]);
        to.WriteMany<double>(wordTotals);
        to.WriteMany<int>(Flat(groups));
        to.WriteMany<double>(groupTotals);
    }

    private static Span<int> Flat(int[,] table) => MemoryMarshal.CreateSpan(ref table[0, 0], table.Length);

    /// <summary>The likeliest language; Spanish with certainty 0 when the text shows no sign.</summary>
    public LanguageGuess Detect(string text)
    {
        Span<double> scores = stackalloc double[Languages];
        scores[(int)Language.Spanish] = SpanishHeadStart;
        foreach (var word in Words(text))
        {
            Score(word, scores);
        }

        if (text.Contains('¿', StringComparison.Ordinal) || text.Contains('¡', StringComparison.Ordinal) || text.Contains('ñ', StringComparison.OrdinalIgnoreCase))
        {
            scores[(int)Language.Spanish] += 3;
        }

        var best = 0;
        for (var language = 1; language < Languages; language++)
        {
            best = scores[language] > scores[best] + 1e-9 ? language : best;
        }

        var rest = 0.0;
        for (var language = 0; language < Languages; language++)
        {
            rest += Math.Exp(Math.Max(-30, scores[language] - scores[best]));
        }

        // Three equal chances are no certainty at all.
        return new LanguageGuess((Language)best, Math.Max(0, ((1 / rest) - (1.0 / Languages)) / (1 - (1.0 / Languages))));
    }

    private void Score(string word, Span<double> scores)
    {
        if (words.TryGetValue(word, out var counts))
        {
            for (var language = 0; language < Languages; language++)
            {
                scores[language] += Step(counts[language], wordTotals, language, counts, 1);
            }

            return;
        }

        for (var at = 0; at < word.Length; at++)
        {
            var bucket = Group(word, at);
            int[] seen = [groups[0, bucket], groups[1, bucket], groups[2, bucket]];
            for (var language = 0; language < Languages; language++)
            {
                scores[language] += Step(seen[language], groupTotals, language, seen, GroupShare);
            }
        }
    }

    // Logarithm of how much likelier the sign is in this language than in all three together, bounded so that no single sign decides alone.
    private static double Step(int count, double[] totals, int language, int[] all, double share)
    {
        var here = (count + WordSmoothing) / (totals[language] + 1);
        var everywhere = 0.0;
        for (var other = 0; other < Languages; other++)
        {
            everywhere += (all[other] + WordSmoothing) / (totals[other] + 1) / Languages;
        }

        return share * Math.Clamp(Math.Log(here / everywhere), -LargestStep, LargestStep);
    }

    // Accents are kept here: they are what tells "está" from "esta" and "não" from nothing at all; the bare form counts too.
    private static IEnumerable<string> Words(string text)
    {
        var tokens = TextNormalizer.Tokens(text);
        foreach (var token in tokens)
        {
            // An acronym belongs to no language, unless somebody shouts.
            if (token.Raw.Any(char.IsAsciiDigit) || (token.IsAcronym && tokens.Count < 4))
            {
                continue;
            }

            var lower = token.Raw.ToLowerInvariant();
            yield return lower;
            if (!string.Equals(lower, token.Word, StringComparison.Ordinal))
            {
                yield return token.Word;
            }
        }
    }

    // The letter with its neighbours; edges are marked.
    private static int Group(string word, int at)
    {
        var before = at == 0 ? '_' : word[at - 1];
        var after = at + 1 == word.Length ? '_' : word[at + 1];
        return (int)((uint)((((before * 31) + word[at]) * 131) + after) % Buckets);
    }
}
