using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>Looks closely at the passages that came forward for one question. For one thread.</summary>
internal sealed class PassageWeigher
{
    private const int WindowWords = 14;
    private const int PairReach = 2;
    private const double LettersSaturation = 1.2;
    private const double SaidFrom = 0.55;

    private readonly IndexTables tables;
    private readonly QueryPlan plan;
    private readonly SlotTable stems;
    private readonly SlotTable letters;
    private readonly double[] letterWeights;
    private readonly double letterMass;
    private readonly double[] frequency;
    private readonly double[] likeness;
    private readonly double[] inTitle;
    private readonly double[] letterFrequency;
    private readonly bool[] exact;
    private readonly List<(int Place, int Word, double Likeness)> hits = [];
    private readonly double[] inWindow;

    /// <summary>For a question.</summary>
    public PassageWeigher(IndexTables tables, QueryPlan plan)
    {
        this.tables = tables;
        this.plan = plan;
        stems = new SlotTable([.. plan.Stems.Select(stem => stem.Stem)]);
        letters = new SlotTable([.. plan.Letters.Keys]);
        letterWeights = [.. plan.Letters.Values];
        letterMass = Math.Max(1e-9, letterWeights.Sum());
        letterFrequency = new double[letterWeights.Length];
        frequency = new double[plan.Words.Count];
        likeness = new double[plan.Words.Count];
        inTitle = new double[plan.Words.Count];
        inWindow = new double[plan.Words.Count];
        exact = new bool[plan.Words.Count];
    }

    /// <summary>The signs of a passage; those of its document are added by <see cref="AddDocuments"/>.</summary>
    public PassageSigns Weigh(int passage)
    {
        Clear();
        var language = (Language)tables.Languages[passage];
        var text = tables.Texts[passage];
        var title = tables.Titles[tables.Heads[passage]];
        var path = tables.Paths[tables.Heads[passage]];
        Gather(title, language, FieldWeights.InTitle(title.Length), inTitle, -1);
        Gather(path, language, FieldWeights.InPath(path.Length), null, -1);
        Gather(text, language, FieldWeights.InText(text.Length, tables.AverageLength), null, 0);
        var signs = new PassageSigns(passage)
        {
            Window = Share(BestWindow()),
            Pairs = PairShare(),
            Letters = LetterShare(text, title),
            Language = language == plan.Language ? 1 : 0,
        };
        for (var word = 0; word < plan.Words.Count; word++)
        {
            var rarity = plan.Words[word].Rarity / plan.Mass;
            signs.Frequency += rarity * FieldWeights.Saturate(frequency[word]);
            signs.Surface += exact[word] ? rarity : 0;
            signs.Title += rarity * inTitle[word];
            signs.Coverage += rarity * likeness[word];
            signs.Said |= likeness[word] >= SaidFrom ? 1ul << word : 0;
        }

        return signs;
    }

    /// <summary>What a document says in any of its passages that came forward speaks for all of them.</summary>
    public void AddDocuments(IReadOnlyList<PassageSigns> found)
    {
        foreach (var document in found.GroupBy(signs => tables.Documents[signs.Passage]))
        {
            var said = document.Aggregate(0ul, (all, signs) => all | signs.Said);
            var share = Share(Enumerable.Range(0, plan.Words.Count).Where(word => (said >> word & 1) == 1).Sum(word => plan.Words[word].Rarity));
            foreach (var signs in document)
            {
                signs.Document = share;
            }
        }
    }

    private double Share(double mass) => plan.Mass > 0 ? mass / plan.Mass : 0;

    private void Clear()
    {
        Array.Clear(frequency);
        Array.Clear(likeness);
        Array.Clear(inTitle);
        Array.Clear(letterFrequency);
        Array.Clear(exact);
        hits.Clear();
    }

    private void Gather(ReadOnlySpan<int> words, Language language, double amount, double[]? apart, int firstPlace)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var stem = tables.Vocabulary.StemOf(words[at], language);
            if (stem < 0 || stems.Find(stem) is not (var slot and >= 0))
            {
                continue;
            }

            var match = plan.Stems[slot];
            var word = match.Word;
            frequency[word] += amount * match.Likeness;
            likeness[word] = Math.Max(likeness[word], match.Likeness);
            exact[word] |= words[at] == plan.Words[word].Id;
            if (apart is not null)
            {
                apart[word] = Math.Max(apart[word], match.Likeness);
            }

            if (firstPlace >= 0)
            {
                hits.Add((firstPlace + at, word, match.Likeness));
            }
        }
    }

    private double BestWindow()
    {
        var best = 0.0;
        for (var first = 0; first < hits.Count; first++)
        {
            Array.Clear(inWindow);
            var mass = 0.0;
            for (var at = first; at < hits.Count && hits[at].Place < hits[first].Place + WindowWords; at++)
            {
                var gain = hits[at].Likeness - inWindow[hits[at].Word];
                if (gain > 0)
                {
                    mass += gain * plan.Words[hits[at].Word].Rarity;
                    inWindow[hits[at].Word] = hits[at].Likeness;
                }
            }

            best = Math.Max(best, mass);
        }

        return best;
    }

    private double PairShare()
    {
        var (found, all) = (0.0, 0.0);
        foreach (var (first, second) in plan.Pairs)
        {
            var weight = plan.Words[first].Rarity + plan.Words[second].Rarity;
            all += weight;
            var best = 0.0;
            for (var at = 0; at + 1 < hits.Count; at++)
            {
                for (var next = at + 1; next < hits.Count && hits[next].Place <= hits[at].Place + PairReach; next++)
                {
                    if (hits[at].Word == first && hits[next].Word == second)
                    {
                        best = Math.Max(best, Math.Min(hits[at].Likeness, hits[next].Likeness));
                    }
                }
            }

            found += best * weight;
        }

        return all > 0 ? found / all : 0;
    }

    private double LetterShare(ReadOnlySpan<int> text, ReadOnlySpan<int> title)
    {
        AddLetters(text, FieldWeights.InText(text.Length, tables.AverageLength));
        AddLetters(title, 1);
        var share = 0.0;
        for (var at = 0; at < letterFrequency.Length; at++)
        {
            share += letterWeights[at] * letterFrequency[at] / (letterFrequency[at] + LettersSaturation);
        }

        return share / letterMass;
    }

    private void AddLetters(ReadOnlySpan<int> words, double amount)
    {
        foreach (var word in words)
        {
            foreach (var group in tables.Letters.Of(word))
            {
                if (letters.Find(group) is var slot and >= 0)
                {
                    letterFrequency[slot] += amount;
                }
            }
        }
    }
}
