using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Collections;

/// <summary>A list that must come complete, for example the 23 objectives: made of passages or of items.</summary>
/// <param name="Id">Unique id among the collections.</param>
/// <param name="Title">Short name.</param>
/// <param name="Lead">The sentence said before the list; states the count and any hole.</param>
/// <param name="Members">Ids of the passages in order; empty when it is made of items.</param>
/// <param name="Show">The role of the parts that are listed for each member.</param>
/// <param name="Items">The lines, when it is not made of whole parts.</param>
/// <param name="Marker">How a line begins.</param>
/// <param name="Citations">Passages cited for the whole list, the best first.</param>
public sealed record CompleteList(
    string Id,
    LocalizedText Title,
    LocalizedText Lead,
    IReadOnlyList<string> Members,
    PassageRole Show,
    IReadOnlyList<ListItem> Items,
    ListMarker Marker,
    IReadOnlyList<string> Citations);
