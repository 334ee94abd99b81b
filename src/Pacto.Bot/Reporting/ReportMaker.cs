using Pacto.Bot.Answering;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Reporting;

/// <summary>Makes a report of what is kept of use.</summary>
internal sealed class ReportMaker(IUsage usage, QuestionGroups groups, TimeProvider clock)
{
    /// <summary>Fewest people of a group that is shown: with two, each of them would know the other's question.</summary>
    public const int FewestPeople = 3;

    /// <summary>The report of the last days.</summary>
    public async Task<UsageReport> MakeAsync(int days, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var used = await usage.ReadUsageAsync(now.AddDays(-days), cancellationToken);
        var shown = groups.Of(used.Unanswered, FewestPeople);
        return new UsageReport(
            days,
            DateOnly.FromDateTime(now.UtcDateTime),
            Most(used.Turns.Select(turn => new Counted(TurnMeters.NameOf(turn.Key), turn.Value))),
            shown,
            used.Unanswered.Count - shown.Sum(group => group.Times),
            FewestPeople,
            used.Opinions.Count(opinion => opinion.IsHelpful),
            used.Opinions.Count(opinion => !opinion.IsHelpful),
            Most(used.Opinions.SelectMany(opinion => opinion.Reasons).GroupBy(reason => reason, StringComparer.Ordinal).Select(reason => new Counted(reason.Key, reason.Count()))),
            [.. used.Opinions.Select(opinion => WithoutContacts.Of(opinion.Comment)).Where(comment => comment.Length > 0).Order(StringComparer.Ordinal)],
            used.TeamQuestions.Answered,
            used.TeamQuestions.Open);
    }

    private static IReadOnlyList<Counted> Most(IEnumerable<Counted> counted) =>
        [.. counted.OrderByDescending(one => one.Count).ThenBy(one => one.Name, StringComparer.Ordinal)];
}
