namespace Pacto.Knowledge.Retrieval;

/// <summary>What in a question points straight to a row.</summary>
public sealed record QueryKeys
{
    /// <summary>Numbers of objectives named, in the order of the question.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>Letters of principles named.</summary>
    public IReadOnlyList<char> Principles { get; init; } = [];

    /// <summary>Paragraphs of A/RES/73/195 named.</summary>
    public IReadOnlyList<int> Paragraphs { get; init; } = [];

    /// <summary>Years named, 1900 to 2099.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Practices whose place or country is named: passage ids.</summary>
    public IReadOnlyList<string> Practices { get; init; } = [];

    /// <summary>Concepts of the lexicon that were recognised: ids.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];
}
