using System.Globalization;
using Pacto.Knowledge.Data;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What was fitted offline on the project's own questions: see <c>seeds/fitted/ranking.yaml</c>. Immutable.</summary>
/// <param name="Unit">Weight of each of <see cref="UnitFeatures.Names"/>.</param>
/// <param name="Evidence">Weights of <see cref="EvidenceNet"/> over <see cref="Signals.Names"/>.</param>
/// <param name="Subjects">Which unit a text resembles; null when nothing was fitted.</param>
internal sealed record FittedWeights(float[] Unit, float[] Evidence, SubjectModel? Subjects)
{
    private const string Folder = "fitted";

    /// <summary>For sources nobody wrote questions for: their own words alone.</summary>
    public static FittedWeights TextAlone { get; } = new(
        [.. UnitFeatures.Names.Select(name => name switch { "text" => 6f, "cover" => 2f, "key" => 1f, _ => 0 })],
        [.. new float[EvidenceNet.Size(Signals.Names.Count) - Signals.Names.Count - 1], .. Signals.Names.Select(name => name switch { "text-cover" => 5f, "unknown" => -3f, _ => 0 }), -2],
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
        var evidence = Array.ConvertAll(string.Join(' ', file.Texts("evidence")).Split(' ', StringSplitOptions.RemoveEmptyEntries), Number);
        var subjects = Path.Combine(seedsFolder, Folder, "subjects.bin");
        return new FittedWeights(
            Row(file.Required("unit"), UnitFeatures.Names),
            evidence.Length == EvidenceNet.Size(Signals.Names.Count)
                ? evidence
                : throw file.Fault($"{evidence.Length} weights of evidence where {EvidenceNet.Size(Signals.Names.Count)} are expected; fit again"),
            File.Exists(subjects) ? SubjectModel.Read(File.ReadAllBytes(subjects)) : null);
    }

    private static float[] Row(DataNode node, IReadOnlyList<string> names) =>
        Array.ConvertAll([.. names], name => node.TextOrNull(name) is { } text ? Number(text) : 0);

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
