using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What is looked for.</summary>
/// <param name="Text">The question as typed.</param>
/// <param name="Language">Its language when it is known; otherwise it is recognised.</param>
public sealed record RetrievalQuery(string Text, Language? Language = null)
{
    /// <summary>
    /// What was spoken of before: how much more likely a unit is than its words alone say, by unit id. In the unit of the
    /// ranking's scores, 0 to 15; 1 makes it about three times as likely. Null for a question that stands alone.
    /// </summary>
    public IReadOnlyDictionary<string, float>? Leanings { get; init; }

    /// <summary>The question before, where the text names only one of two things to compare; null for none.</summary>
    public string? Before { get; init; }
}
