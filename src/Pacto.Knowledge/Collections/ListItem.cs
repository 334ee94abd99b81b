using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Collections;

/// <summary>One line of a complete list that is shorter than a passage's part.</summary>
/// <param name="PassageId">The passage it rests on.</param>
/// <param name="Text">The line in three languages.</param>
/// <param name="IsQuote">True when its Spanish words stand verbatim in the passage; false when they are our words about it.</param>
public sealed record ListItem(string PassageId, LocalizedText Text, bool IsQuote);
