using System.Globalization;
using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Makes everything that a start can read instead of working it out: the events of YAML files, and the search index.</summary>
public static class PreparedSeeds
{
    /// <summary>Changes whenever a data file of the folder does; the same on every machine.</summary>
    public static string FingerprintOf(string seedsFolder)
    {
        var provenance = Provenance.OfFolder(seedsFolder);
        return string.Create(CultureInfo.InvariantCulture, $"{provenance.Bytes}-{provenance.Sum:x8}");
    }

    /// <summary>Writes the prepared files beside those they are made from. Throws what reading the seeds throws.</summary>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    /// <param name="others">Other folders with YAML files.</param>
    /// <returns>How many files were written.</returns>
    public static int Make(string seedsFolder, params IReadOnlyList<string> others)
    {
        PreparedIndex.Prepare(seedsFolder);
        return 1 + others.Prepend(seedsFolder)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            .Count(YamlEvents.Prepare);
    }
}
