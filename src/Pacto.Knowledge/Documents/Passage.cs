using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>The unit that is indexed, found and cited.</summary>
public sealed record Passage
{
    /// <summary>Stable id, unique in all sources, for example <c>local-action-15</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its <see cref="SourceDocument"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Short name shown with a citation, at most 80 characters.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Headings above it, outermost first, as repaired.</summary>
    public required IReadOnlyList<string> Section { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>Its parts in order; never empty.</summary>
    public required IReadOnlyList<PassagePart> Parts { get; init; }

    /// <summary>The Compact's objective it is about, 1 to 23; null when it is about none in particular.</summary>
    public int? Objective { get; init; }

    /// <summary>The guiding principle it is about, <c>a</c> to <c>j</c>; null when none.</summary>
    public char? Principle { get; init; }

    /// <summary>Public address of this very passage's source, when it differs from the document's.</summary>
    public Uri? Address { get; init; }

    /// <summary>The whole text: the parts joined by single spaces.</summary>
    public string Text => string.Join(' ', Parts.Select(part => part.Text));
}
