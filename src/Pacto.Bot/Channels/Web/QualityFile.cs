using System.Text.Json;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Channels.Web;

/// <summary>The figures that travel with the program, and whether they are those of what it answers from.</summary>
public sealed class QualityFile
{
    /// <summary>Name of the file among the seeds.</summary>
    public const string Name = "quality.json";

    private readonly Lazy<(QualityFigures? Figures, bool IsOfTheseSeeds)> read;

    /// <summary>Of a folder of seeds; it is read when it is first asked for.</summary>
    public QualityFile(string seedsFolder) => read = new(() => Read(seedsFolder));

    /// <summary>The figures; null where nothing was measured.</summary>
    public QualityFigures? Figures => read.Value.Figures;

    /// <summary>False when the data changed since.</summary>
    public bool IsOfTheseSeeds => read.Value.IsOfTheseSeeds;

    private static (QualityFigures? Figures, bool IsOfTheseSeeds) Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return (null, false);
        }

        var figures = JsonSerializer.Deserialize(File.ReadAllBytes(path), QualityJson.Default.QualityFigures);
        return (figures, figures?.Seeds == PreparedSeeds.FingerprintOf(folder));
    }
}
