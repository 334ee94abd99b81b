using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>A passage and how well it fits.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Language">Language of its document.</param>
/// <param name="Score">From 0 to 1, higher is better; comparable within one question.</param>
/// <param name="Coverage">Share of the question's telling words, weighed by rarity, that the passage or its headings say. From 0 to 1.</param>
/// <param name="Closeness">Share of them that stands close together in the text itself. From 0 to 1.</param>
public sealed record PassageHit(Passage Passage, Language Language, double Score, double Coverage, double Closeness);
