using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Reporting;

/// <summary>
/// Puts questions together that ask much the same, in whatever language, and shows only what several people asked: the words of one person
/// alone could tell who she is to whoever knows the town.
/// </summary>
internal sealed class QuestionGroups(KnowledgeBase knowledge, Retriever retriever)
{
    /// <summary>Likeness from which two questions ask the same, 0 to 1.</summary>
    private const double Alike = 0.5;

    /// <summary>What a concept counts beside a word's stem, because it is the same in every language.</summary>
    private const double ConceptWeight = 1.5;

    private readonly Lazy<HashSet<string>> published = new(() => PublishedWords(knowledge, retriever));

    /// <summary>The groups, the one with most people first.</summary>
    /// <param name="questions">What was asked.</param>
    /// <param name="fewest">Fewest people of a group that is shown.</param>
    public IReadOnlyList<QuestionGroup> Of(IReadOnlyList<UnansweredQuestion> questions, int fewest)
    {
        var signs = questions.Select(SignsOf).ToList();
        var rarity = RarityOf(signs);
        List<List<int>> groups = [];
        for (var at = 0; at < questions.Count; at++)
        {
            var nearest = groups.Select(group => (Group: group, Likeness: Likeness(signs[group[0]], signs[at], rarity)))
                .Where(found => found.Likeness >= Alike)
                .OrderByDescending(found => found.Likeness)
                .FirstOrDefault();
            if (nearest.Group is { } group)
            {
                group.Add(at);
            }
            else
            {
                groups.Add([at]);
            }
        }

        return
        [
            .. groups.Where(group => PeopleIn(group, questions) >= fewest)
                .Select(group => Show(group, questions, signs, rarity))
                .OrderByDescending(group => group.People).ThenByDescending(group => group.Times).ThenBy(group => group.Example, StringComparer.Ordinal),
        ];
    }

    private QuestionGroup Show(List<int> group, IReadOnlyList<UnansweredQuestion> questions, List<HashSet<string>> signs, Dictionary<string, double> rarity)
    {
        var central = group.OrderByDescending(one => group.Take(200).Sum(other => Likeness(signs[one], signs[other], rarity))).First();
        return new QuestionGroup(
            Mask(questions[central], [.. group.Select(at => questions[at])]),
            PeopleIn(group, questions),
            group.Count,
            [.. group.Select(at => questions[at].Language.ToCode()).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Leaves out what only one of those who asked said, where it stands in nothing that is published.</summary>
    private string Mask(UnansweredQuestion shown, List<UnansweredQuestion> group)
    {
        var sayers = group.SelectMany(question => WordsOf(question.Words).Distinct(StringComparer.Ordinal).Select(word => (word, question.Asker)))
            .Distinct()
            .GroupBy(said => said.word, StringComparer.Ordinal)
            .ToDictionary(said => said.Key, said => said.Count(), StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var piece in shown.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isKnown = WordsOf(piece).All(word => published.Value.Contains(word) || sayers.GetValueOrDefault(word) > 1);
            text.Append(text.Length == 0 ? "" : " ").Append(isKnown ? piece : "…");
        }

        return text.ToString();
    }

    private HashSet<string> SignsOf(UnansweredQuestion question)
    {
        var tokens = TextNormalizer.Tokens(question.Words);
        var concepts = retriever.Lexicon.Matches(tokens, question.Language);

        // A concept stands for its words, which are others in every language.
        var named = concepts.SelectMany(match => Enumerable.Range(match.FirstWord, match.Words)).ToHashSet();
        var stems = tokens.Where((token, at) => !named.Contains(at) && !retriever.Grammar.IsFunctionWord(token.Word, question.Language))
            .Select(token => Stemmer.Stem(token.Word, question.Language));
        return [.. stems, .. concepts.Select(match => '§' + match.Concept.Id)];
    }

    private static Dictionary<string, double> RarityOf(List<HashSet<string>> signs) => signs
        .SelectMany(of => of)
        .GroupBy(sign => sign, StringComparer.Ordinal)
        .ToDictionary(
            sign => sign.Key,
            sign => Math.Log(1 + ((double)signs.Count / sign.Count())) * (sign.Key.StartsWith('§') ? ConceptWeight : 1),
            StringComparer.Ordinal);

    /// <summary>How much of both is the same, by weight; what is asked often says little.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other, Dictionary<string, double> rarity)
    {
        var same = one.Where(other.Contains).Sum(sign => rarity[sign]);
        var all = Math.Sqrt(one.Sum(sign => rarity[sign]) * other.Sum(sign => rarity[sign]));
        return all == 0 ? 0 : same / all;
    }

    private static int PeopleIn(List<int> group, IReadOnlyList<UnansweredQuestion> questions) =>
        group.Select(at => questions[at].Asker).Distinct(StringComparer.Ordinal).Count();

    private static HashSet<string> PublishedWords(KnowledgeBase knowledge, Retriever retriever) =>
    [
        .. knowledge.Passages.SelectMany(passage => WordsOf($"{passage.Title[Language.Spanish]} {passage.Text}")),
        .. retriever.Book.Answered.SelectMany(question => WordsOf(question.Text)),
        .. LanguageCode.All.SelectMany(retriever.Grammar.FunctionWords),
    ];

    private static IEnumerable<string> WordsOf(string text) => TextNormalizer.Tokens(text).Select(token => token.Word);
}
