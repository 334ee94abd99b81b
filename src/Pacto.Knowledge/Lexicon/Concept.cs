namespace Pacto.Knowledge.Lexicon;

/// <summary>One thing that people have many words for.</summary>
/// <param name="Id">Id in Spanish, lower case with hyphens.</param>
/// <param name="Objectives">Numbers of the objectives the words point to.</param>
/// <param name="Principles">Letters of the principles they point to.</param>
/// <param name="IsGeneral">Whether the words stand in very many questions, so that a match alone says little.</param>
public sealed record Concept(string Id, IReadOnlyList<int> Objectives, IReadOnlyList<char> Principles, bool IsGeneral)
{
    /// <summary>Words that are understood and never used in an answer.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>Passage or list that says what it is; null where the sources have none, or several of equal weight.</summary>
    public string? DefinedBy { get; init; }

    /// <summary>The kind of question beyond the sources that a text is which names it, whatever else it names; null for a thing that may be asked about.</summary>
    public string? Outside { get; init; }
}
