using System.IO.Enumeration;

namespace Pacto.Knowledge.Ingestion;

/// <summary>A file of a source.</summary>
/// <param name="Source">Where it belongs.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Relative">Its path below the source, with <c>/</c>; its name when the source is the file itself.</param>
/// <param name="IsLink">A link to somewhere else: named, never followed, so that a folder that contains itself has an end.</param>
internal readonly record struct FoundFile(DocumentSource Source, string Path, string Relative, bool IsLink)
{
    private const FileAttributes Passed = FileAttributes.Hidden | FileAttributes.System;

    /// <summary>The files of a source in the order of their paths; hidden ones are passed over.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such file or folder.</exception>
    public static IReadOnlyList<FoundFile> Of(DocumentSource source)
    {
        if (File.Exists(source.Path))
        {
            return [new FoundFile(source, source.Path, System.IO.Path.GetFileName(source.Path), IsLink: false)];
        }

        if (!Directory.Exists(source.Path))
        {
            throw new DirectoryNotFoundException(source.Path);
        }

        var found = new FileSystemEnumerable<(string Path, bool IsLink)>(
            source.Path,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = Passed })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. found
            .Select(file => new FoundFile(source, file.Path, System.IO.Path.GetRelativePath(source.Path, file.Path).Replace('\\', '/'), file.IsLink))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)];
    }
}
