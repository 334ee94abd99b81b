using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Ingestion;

/// <summary>A file or folder that is to be read beside or instead of the built-in sources.</summary>
/// <param name="Path">The file or folder.</param>
public sealed record DocumentSource(string Path)
{
    /// <summary>What people know it by. For a folder it comes before each document's own title. Null: the documents' own titles.</summary>
    public string? Title { get; init; }

    /// <summary>Language of all of it; null when it is told from the words of each document.</summary>
    public Language? Language { get; init; }

    /// <summary>Public address; one that ends with <c>/</c> is that of a folder, to which the paths of the files are added.</summary>
    public Uri? Address { get; init; }
}
