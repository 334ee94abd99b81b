using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Collections;

/// <summary>A list that must come complete, for example the 23 objectives.</summary>
/// <param name="Id">Unique id, never equal to a passage's.</param>
/// <param name="Title">Short name.</param>
/// <param name="Lead">The sentence said before the list; states the count and any hole.</param>
/// <param name="Members">Ids of the passages in order.</param>
/// <param name="Show">The part that is listed for each member.</param>
/// <param name="Citations">Passages cited for the whole list, the best first.</param>
public sealed record CompleteList(
    string Id,
    LocalizedText Title,
    LocalizedText Lead,
    IReadOnlyList<string> Members,
    PassageRole Show,
    IReadOnlyList<string> Citations);
