namespace Pacto.Bot.Evaluation;

/// <summary>The figures of a slice of a question set. Shares are 0 to 1, NaN where nothing was to be counted.</summary>
/// <param name="Name">What the slice is, for example a type or <c>lang pt</c>.</param>
/// <param name="Asked">Questions in scope.</param>
/// <param name="HitAt1">Share whose first passage answers.</param>
/// <param name="HitAt3">Share with an answering passage among the first three.</param>
/// <param name="ReciprocalRank">Mean of 1/rank within the first ten.</param>
/// <param name="Right">Share answered rightly: answered, cited and complete.</param>
/// <param name="WronglyDeclined">Share that was declined although the sources answer.</param>
/// <param name="Outside">Questions out of scope that were counted.</param>
/// <param name="RightlyDeclined">Share of those that was declined, or said plainly that there is none.</param>
/// <param name="Objective1">Share of projects whose first objective is acceptable.</param>
/// <param name="Objective3">Share of projects with an acceptable objective among the first three.</param>
public sealed record ScoreCard(
    string Name,
    int Asked,
    double HitAt1,
    double HitAt3,
    double ReciprocalRank,
    double Right,
    double WronglyDeclined,
    int Outside,
    double RightlyDeclined,
    double Objective1,
    double Objective3)
{
    /// <summary>Counts a slice.</summary>
    public static ScoreCard Of(string name, IEnumerable<Judgement> judgements)
    {
        var all = judgements.Where(judgement => !judgement.Left).ToList();
        var inside = all.Where(judgement => !judgement.Question.Refuse).ToList();
        var outside = all.Where(judgement => judgement.Question.Refuse).ToList();
        var projects = inside.Where(judgement => judgement.Question.Objectives.Count > 0).ToList();
        return new ScoreCard(
            name,
            inside.Count,
            Share(inside, judgement => judgement.Rank == 1),
            Share(inside, judgement => judgement.Rank is >= 1 and <= 3),
            inside.Count == 0 ? double.NaN : inside.Average(judgement => judgement.Rank == 0 ? 0 : 1.0 / judgement.Rank),
            Share(inside, judgement => judgement.Right),
            Share(inside, judgement => !judgement.Answered),
            outside.Count,
            Share(outside, judgement => judgement.Right),
            Share(projects, judgement => judgement.ObjectiveRank == 1),
            Share(projects, judgement => judgement.ObjectiveRank >= 1));
    }

    /// <summary>The whole, then each language, then each type.</summary>
    public static IReadOnlyList<ScoreCard> Slices(IReadOnlyList<Judgement> judgements) =>
    [
        Of("all", judgements),
        .. judgements.GroupBy(judgement => judgement.Question.Lang).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of("lang " + group.Key, group)),
        .. judgements.GroupBy(judgement => judgement.Question.Type).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, group)),
    ];

    private static double Share(List<Judgement> judgements, Func<Judgement, bool> holds) =>
        judgements.Count == 0 ? double.NaN : (double)judgements.Count(holds) / judgements.Count;
}
