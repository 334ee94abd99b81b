using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What is looked for.</summary>
/// <param name="Text">The question as typed.</param>
/// <param name="Language">Its language when it is known; otherwise it is recognised.</param>
public sealed record RetrievalQuery(string Text, Language? Language = null);
