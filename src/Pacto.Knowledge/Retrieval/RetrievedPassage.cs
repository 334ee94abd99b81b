using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Retrieval;

/// <summary>A passage that was found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">0 to 1, comparable between questions.</param>
public sealed record RetrievedPassage(Passage Passage, double Score);
