namespace Pacto.Knowledge.Retrieval;

/// <summary>Weighs the kind of answer that is asked for against what a unit holds. One question each; not for several threads.</summary>
internal sealed class AskedSignals(SearchIndex index, WeighedQuery query)
{
    private const string HowMany = "?how-many";

    /// <summary>Kinds of answer that are one thing and no other.</summary>
    private static readonly HashSet<string> Precise = new(["?who", "?when", "?where", HowMany, "?how-much", "?how-long", "?contact", "?why"], StringComparer.Ordinal);

    /// <summary>Weight of telling words below which a question names nothing ("¿de dónde?").</summary>
    private const float LeastSaid = 0.02f;

    private readonly IReadOnlyList<int> things = CountedThings.Asked(index, query);

    /// <summary>Whether a unit can hold every kind of answer that is asked for: 1, -1, or 0 when none is that can be told.</summary>
    public float CanAnswer(int unit)
    {
        var answers = 0f;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            if (index.Kinds.CanHold(query.Text.Features[at].Key, unit) is { } holds)
            {
                var can = things.Count > 0 && query.Text.Features[at].Key is HowMany ? Counts(unit) : holds || UnitAsks(query.Ids[at], unit);
                answers = can && answers >= 0 ? 1 : -1;
            }
        }

        return answers;
    }

    /// <summary>Whether a unit gives a number of what the number is asked of: 1, -1, or 0 when none is.</summary>
    public float Counted(int unit) => things.Count == 0 ? 0 : Counts(unit) ? 1 : -1;

    /// <summary>Whether the unit gives a number of what is asked for, or an anticipated question asks it for just that.</summary>
    private bool Counts(int unit) =>
        index.Counted.Holds(unit, things) || things.Any(thing => UnitAsks(index.Space.Find(HowMany), thing, unit));

    private bool UnitAsks(int kind, int thing, int unit)
    {
        var asking = index.Questions.Holding(kind);
        var naming = index.Questions.Holding(thing);
        for (int one = 0, other = 0; one < asking.Length && other < naming.Length;)
        {
            if (asking[one] == naming[other] && index.Owners[asking[one]] == unit)
            {
                return true;
            }

            (one, other) = asking[one] <= naming[other] ? (one + 1, other) : (one, other + 1);
        }

        return false;
    }

    /// <summary>Of what a question says beside the kind of answer it wants, the share that no question of the unit with that kind says; 0 where no kind is wanted.</summary>
    public float Apart(int unit)
    {
        var kinds = Enumerable.Range(0, query.Ids.Length).Where(at => Precise.Contains(query.Text.Features[at].Key)).ToList();
        if (kinds.Count == 0)
        {
            return 0;
        }

        var matched = index.Questions.Lend();
        var asking = kinds.SelectMany(at => index.Grammar.AskingWords(query.Text.Tokens, query.Text.Features[at].Key[1..], query.Text.Language)).ToHashSet();
        var total = 0.01f;
        for (var at = 0; at < query.Ids.Length; at++)
        {
            var feature = query.Text.Features[at];
            if (asking.Contains(feature.Word) || feature.Weight <= TextAnalyzer.FunctionWeight || !(feature.IsStem || feature.Key[0] is '§'))
            {
                continue;
            }

            total += query.Weights[at];
            foreach (var question in index.Questions.Holding(query.Ids[at]))
            {
                matched[question] += index.Owners[question] == unit ? query.Weights[at] : 0;
            }
        }

        var together = 0f;
        foreach (var kind in kinds)
        {
            foreach (var question in index.Questions.Holding(query.Ids[kind]))
            {
                together = Math.Max(together, matched[question]);
            }
        }

        index.Questions.Return(matched);
        return total < LeastSaid ? kinds.Exists(at => query.Text.Features[at].Key is Withheld.Contact) ? 1 : 0 : Math.Max(0, 1 - (together / total));
    }

    /// <summary>Whether an anticipated question of the unit holds the feature.</summary>
    public bool UnitAsks(int feature, int unit)
    {
        foreach (var question in index.Questions.Holding(feature))
        {
            if (index.Owners[question] == unit)
            {
                return true;
            }
        }

        return false;
    }
}
