using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Chooses one to three of the objectives that are near a text.</summary>
internal static class ObjectiveChoice
{
    private const double Floor = 0.2;
    private const double NearBest = 0.8;

    /// <summary>The objectives to propose; empty when none is near enough.</summary>
    /// <param name="finder">Who finds them.</param>
    /// <param name="subject">What is done.</param>
    /// <param name="reason">Why, when the text says so.</param>
    /// <param name="language">Language of both.</param>
    public static IReadOnlyList<ProposedObjective> Best(IObjectiveFinder finder, string subject, string? reason, Language language)
    {
        var found = finder.Find(reason is null ? subject : $"{subject}. {reason}", language);
        return found.Count == 0 || found[0].Score < Floor ? [] : [.. found.Where(objective => objective.Score >= found[0].Score * NearBest).Take(3)];
    }
}
