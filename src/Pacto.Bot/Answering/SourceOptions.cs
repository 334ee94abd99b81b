namespace Pacto.Bot.Answering;

/// <summary>One entry of <c>Knowledge:Sources</c>.</summary>
public sealed class SourceOptions
{
    /// <summary>A file or a folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>What people know it by; empty (default): the documents' own titles. That of a folder comes before each document's own.</summary>
    public string Title { get; init; } = "";

    /// <summary><c>es</c>, <c>pt</c> or <c>en</c>; empty (default): told from the words of each document.</summary>
    public string Language { get; init; } = "";

    /// <summary>Public address, http or https; one that ends with <c>/</c> is that of the folder. Empty (default): none.</summary>
    public string Address { get; init; } = "";
}
