using System.Globalization;
using Pacto.Knowledge.Data;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What was fitted offline on the project's own questions: see <c>seeds/fitted/ranking.yaml</c>. Immutable.</summary>
/// <param name="Unit">Weight of each of <see cref="UnitFeatures.Names"/>.</param>
/// <param name="Evidence">Weight of each of <see cref="Signals.Names"/>.</param>
/// <param name="Constant">Added to the evidence.</param>
/// <param name="Subjects">Which unit a text resembles; null when nothing was fitted.</param>
internal sealed record FittedWeights(float[] Unit, float[] Evidence, float Constant, SubjectModel? Subjects)
{
    private const string Folder = "fitted";

    /// <summary>For sources nobody wrote questions for: their own words alone.</summary>
    public static FittedWeights TextAlone { get; } = new(
        [.. UnitFeatures.Names.Select(name => name switch { "text" => 6f, "cover" => 2f, "key" => 1f, _ => 0 })],
        [.. Signals.Names.Select(name => name switch { "text-cover" => 5f, "unknown" => -3f, _ => 0 })],
        -2,
        null);

    /// <summary>Reads the two files of the seeds; without them words alone count.</summary>
    public static FittedWeights Load(string seedsFolder)
    {
        var path = Path.Combine(seedsFolder, Folder, "ranking.yaml");
        if (!File.Exists(path))
        {
            return TextAlone;
        }

        var file = DataFile.Read(path);
        var evidence = file.Required("evidence");
        var subjects = Path.Combine(seedsFolder, Folder, "subjects.bin");
        return new FittedWeights(
            Row(file.Required("unit"), UnitFeatures.Names),
            Row(evidence, Signals.Names),
            Number(evidence, "constant"),
            File.Exists(subjects) ? SubjectModel.Read(File.ReadAllBytes(subjects)) : null);
    }

    private static float[] Row(DataNode node, IReadOnlyList<string> names) => [.. names.Select(name => Number(node, name))];

    private static float Number(DataNode node, string name) => node.TextOrNull(name) is { } text
        ? float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : 0;
}
