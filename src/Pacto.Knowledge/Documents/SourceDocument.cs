using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>A file that was read.</summary>
/// <param name="Id">Short id used in addresses, for example <c>handbook</c>.</param>
/// <param name="Title">What people know it by.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="Origin">Handbook, supplement or added.</param>
/// <param name="Path">Path relative to the folder it was read from, with <c>/</c>.</param>
/// <param name="Sha256">Lower-case hex hash of the file's bytes.</param>
/// <param name="Address">Public address of the original, when it has one.</param>
/// <param name="Lines">The file's lines exactly as they stand, without line ends.</param>
public sealed record SourceDocument(
    string Id,
    LocalizedText Title,
    Language Language,
    SourceOrigin Origin,
    string Path,
    string Sha256,
    Uri? Address,
    IReadOnlyList<string> Lines)
{
    /// <summary>How sure its content is and where it was taken from; null for the handbook, which speaks for itself.</summary>
    public LocalizedText? Certainty { get; init; }

    /// <summary>When the public original was last looked at, as year and month; null when that does not apply.</summary>
    public string? Checked { get; init; }
}
