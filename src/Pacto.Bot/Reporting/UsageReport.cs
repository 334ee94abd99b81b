namespace Pacto.Bot.Reporting;

/// <summary>What whoever looks after the sources is told of a time.</summary>
/// <param name="Days">Of how many days.</param>
/// <param name="Until">The last of them, UTC.</param>
/// <param name="Turns">Turns by how they ended, most first.</param>
/// <param name="Groups">What several people asked that the sources do not answer.</param>
/// <param name="Unshown">Further questions, each asked by too few people to be shown.</param>
/// <param name="FewestPeople">Fewest people of a group that is shown.</param>
/// <param name="Helpful">Messages that were found helpful.</param>
/// <param name="Unhelpful">Messages that were not.</param>
/// <param name="Reasons">Reasons that were given, most first.</param>
/// <param name="Comments">What was written beside them, with contact data replaced, in no order of time.</param>
/// <param name="TeamAnswered">Questions for the team that were answered.</param>
/// <param name="TeamOpen">Questions for the team that wait.</param>
public sealed record UsageReport(
    int Days,
    DateOnly Until,
    IReadOnlyList<Counted> Turns,
    IReadOnlyList<QuestionGroup> Groups,
    int Unshown,
    int FewestPeople,
    int Helpful,
    int Unhelpful,
    IReadOnlyList<Counted> Reasons,
    IReadOnlyList<string> Comments,
    int TeamAnswered,
    int TeamOpen);
