using Pacto.Bot.Drafting;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot;

/// <summary>Objectives for a draft, found in the sources. It stands beside the composition root because drafting knows no sources.</summary>
internal sealed class ObjectivesOfSources(Retriever retriever) : IObjectiveFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<ProposedObjective> Find(string text, Language language) =>
        [.. retriever.Retrieve(new RetrievalQuery(text, language)).Objectives.Select(objective => new ProposedObjective(objective.Number, objective.Score, objective.Words))];
}
