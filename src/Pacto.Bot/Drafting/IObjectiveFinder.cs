using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Proposes objectives of the Compact for a text; filled by whoever knows the sources.</summary>
internal interface IObjectiveFinder
{
    /// <summary>Objectives near the text, the best first; empty when none is.</summary>
    IReadOnlyList<ProposedObjective> Find(string text, Language language);
}
