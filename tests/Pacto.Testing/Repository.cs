namespace Pacto.Testing;

/// <summary>The checkout the tests run from.</summary>
public static class Repository
{
    /// <summary>Its root folder: the one that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root, given with <c>/</c>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Every C# and Razor file below a folder that is written by hand.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pacto.Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from a checkout: no folder above holds Pacto.Bot.sln.");
    }
}
