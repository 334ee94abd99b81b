using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>Reads a question: telling words, their stems in every language, kindred words, pairs and groups of letters.</summary>
internal sealed class QueryPlanner(IndexTables tables, KindredWords kindred, LanguageLists languages, IndexWeights weights)
{
    private const int MostWords = 64;
    private const int MostKindred = 6;
    private const double UnknownRarity = 0.5;

    /// <summary>The plan of a question.</summary>
    public QueryPlan Plan(string text, Language language)
    {
        var words = new List<QueryWord>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<int>();
        var stems = new Dictionary<int, QueryStem>();
        foreach (var token in TextNormalizer.Tokens(text))
        {
            if (languages.Grammar.IsFunctionWord(token.Word, language))
            {
                continue;
            }

            if (!places.TryGetValue(token.Word, out var place))
            {
                if (words.Count == MostWords)
                {
                    break;
                }

                place = words.Count;
                places.Add(token.Word, place);
                words.Add(Read(token, language, place, stems));
            }

            order.Add(place);
        }

        return new QueryPlan(language, words, [.. stems.Values], [.. order.Zip(order.Skip(1)).Distinct().Where(pair => pair.First != pair.Second)], Letters(words));
    }

    private QueryWord Read(Token token, Language language, int place, Dictionary<int, QueryStem> stems)
    {
        var id = tables.Vocabulary.Find(token.Word) ?? -1;
        var own = LanguageCode.All
            .Select(one => tables.Vocabulary.FindStem(IndexStemmer.Stem(token.Word, one)))
            .OfType<int>().Distinct().ToList();
        var isKnown = own.Count > 0;
        var others = StemsLike(token.Word, language, isKnown, own);
        var rarity = isKnown ? tables.Rarity(Math.Min(tables.Whole?.Passages ?? tables.Passages.Length, own.Sum(tables.CountOf)))
            : others.Count > 0 ? others.Max(other => tables.Rarity(tables.CountOf(other.Stem)))
            : UnknownRarity * tables.Rarity(0);
        foreach (var (stem, likeness) in own.Select(stem => (stem, 1.0)).Concat(others))
        {
            var weight = likeness * Math.Min(rarity, tables.Rarity(tables.CountOf(stem)));
            if (!stems.TryGetValue(stem, out var before) || before.Weight < weight)
            {
                stems[stem] = new QueryStem(stem, place, likeness, weight);
            }
        }

        return new QueryWord(token.Raw, token.Word, id, rarity, isKnown || others.Count > 0);
    }

    private List<(int Stem, double Likeness)> StemsLike(string word, Language spoken, bool isKnown, List<int> own)
    {
        var best = new Dictionary<int, double>();
        foreach (var (other, language) in languages.Everyday.Of(word, spoken))
        {
            if (weights.Everyday > 0 && tables.Vocabulary.FindStem(IndexStemmer.Stem(other, language)) is { } stem && !own.Contains(stem))
            {
                best[stem] = weights.Everyday;
            }
        }

        // What is said otherwise is no slip.
        foreach (var (other, likeness) in weights.Kindred > 0 ? kindred.Find(word, isKnown || best.Count > 0, MostKindred) : [])
        {
            foreach (var language in LanguageCode.All)
            {
                if (tables.Vocabulary.StemOf(other, language) is var stem and >= 0 && !own.Contains(stem))
                {
                    best[stem] = Math.Max(best.GetValueOrDefault(stem), weights.Kindred * likeness);
                }
            }
        }

        return [.. best.Select(pair => (pair.Key, pair.Value))];
    }

    private Dictionary<int, double> Letters(List<QueryWord> words)
    {
        var groups = new Dictionary<int, double>();
        foreach (var word in words)
        {
            foreach (var key in LetterGroups.Keys(word.Word))
            {
                if (tables.Letters.Find(key) is var group and >= 0)
                {
                    groups[group] = tables.LetterRarity(group);
                }
            }
        }

        return groups;
    }
}
