using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>A passage to be indexed.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Language">Language of its document: whose endings its words have.</param>
public readonly record struct IndexedPassage(Passage Passage, Language Language);
