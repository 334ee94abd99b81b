using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What is ranked: a passage or a complete list.</summary>
internal sealed record Unit(string Id, Passage? Passage, CompleteList? List)
{
    public int? Objective => Passage?.Objective;
}
