using System.Buffers.Binary;
using System.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells by linear weights which unit's questions, or which kind of question outside the sources, a text resembles. The weights
/// are fitted offline on the project's own questions (<c>tests/Pacto.Evaluation/Fitting</c>) and kept in one small file; a
/// feature or unit added since is simply unknown to them. Immutable.
/// </summary>
internal sealed class SubjectModel
{
    /// <summary>Share of letter groups beside whole words in a text's length.</summary>
    public const float LetterShare = 0.8f;

    private const uint LetterMark = 0x80000000;
    private const uint Magic = 0x32534250;

    private readonly uint[] hashes;
    private readonly int[] starts;
    private readonly byte[] classes;
    private readonly sbyte[] weights;
    private readonly float[] constants;
    private readonly float scale;

    private SubjectModel(string[] names, uint[] hashes, int[] starts, byte[] classes, sbyte[] weights, float[] constants, float scale)
    {
        Classes = names;
        this.hashes = hashes;
        this.starts = starts;
        this.classes = classes;
        this.weights = weights;
        this.constants = constants;
        this.scale = scale;
    }

    /// <summary>Ids of units, and of categories with a mark in front.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Name of a category among the classes.</summary>
    public static string CategoryName(string category) => '!' + category;

    /// <summary>From what was fitted: for each feature, sorted by hash, its weights other than zero.</summary>
    public static SubjectModel From(
        string[] names, IReadOnlyList<(uint Hash, IReadOnlyList<(byte Class, sbyte Weight)> Weights)> rows, float[] constants, float scale)
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Weights.Count;
        }

        return new SubjectModel(
            names,
            [.. rows.Select(row => row.Hash)],
            starts,
            [.. rows.SelectMany(row => row.Weights.Select(weight => weight.Class))],
            [.. rows.SelectMany(row => row.Weights.Select(weight => weight.Weight))],
            constants,
            scale);
    }

    /// <summary>Reads the file's bytes; null when they are of another make.</summary>
    public static SubjectModel? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16 || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
        {
            return null;
        }

        var (classCount, rows, total) = (Int(file, 4), Int(file, 8), Int(file, 12));
        var scale = BinaryPrimitives.ReadSingleLittleEndian(file[16..]);
        var at = 20;
        var names = new string[classCount];
        for (var one = 0; one < classCount; one++)
        {
            names[one] = Encoding.UTF8.GetString(file.Slice(at + 1, file[at]));
            at += 1 + file[at];
        }

        var constants = new float[classCount];
        for (var one = 0; one < classCount; one++, at += sizeof(float))
        {
            constants[one] = BinaryPrimitives.ReadSingleLittleEndian(file[at..]);
        }

        var hashes = new uint[rows];
        var starts = new int[rows + 1];
        for (var row = 0; row < rows; row++, at += 5)
        {
            hashes[row] = BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);
            starts[row + 1] = starts[row] + file[at + 4];
        }

        var classes = file.Slice(at, total).ToArray();
        var weights = new sbyte[total];
        for (var one = 0; one < total; one++)
        {
            weights[one] = unchecked((sbyte)file[at + total + one]);
        }

        return new SubjectModel(names, hashes, starts, classes, weights, constants, scale);
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream to)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Classes.Count);
        writer.Write(hashes.Length);
        writer.Write(weights.Length);
        writer.Write(scale);
        foreach (var name in Classes)
        {
            writer.Write((byte)Encoding.UTF8.GetByteCount(name));
            writer.Write(Encoding.UTF8.GetBytes(name));
        }

        foreach (var constant in constants)
        {
            writer.Write(constant);
        }

        for (var row = 0; row < hashes.Length; row++)
        {
            writer.Write(hashes[row]);
            writer.Write((byte)(starts[row + 1] - starts[row]));
        }

        writer.Write(classes);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    /// <summary>Chance of each class; they add up to 1.</summary>
    public float[] Chances(AnalyzedText text, IReadOnlyList<int> groups)
    {
        var scores = constants.AsSpan().ToArray();
        foreach (var (hash, value) in Inputs(text, groups))
        {
            var row = Array.BinarySearch(hashes, hash);
            if (row < 0)
            {
                continue;
            }

            for (var at = starts[row]; at < starts[row + 1]; at++)
            {
                scores[classes[at]] += value * scale * weights[at];
            }
        }

        Softmax(scores);
        return scores;
    }

    /// <summary>What a text gives to the weights: hashes with their amounts, of length one together.</summary>
    public static List<(uint Hash, float Value)> Inputs(AnalyzedText text, IReadOnlyList<int> groups)
    {
        var inputs = new List<(uint, float)>(text.Features.Count + groups.Count);
        var length = 0f;
        foreach (var feature in text.Features)
        {
            var value = feature.Key[0] switch
            {
                '+' => 0.6f,
                '#' => 1.5f,
                _ => MathF.Sqrt(feature.Weight),
            };
            length += value * value;
            inputs.Add((HashOf(feature.Key), value));
        }

        var words = 1 / MathF.Sqrt(Math.Max(0.01f, length));
        for (var at = 0; at < inputs.Count; at++)
        {
            inputs[at] = (inputs[at].Item1, inputs[at].Item2 * words);
        }

        var letters = LetterShare / MathF.Sqrt(Math.Max(1, groups.Count));
        foreach (var group in groups)
        {
            inputs.Add((LetterMark | (uint)group, letters));
        }

        return inputs;
    }

    /// <summary>Turns scores into chances in place.</summary>
    public static void Softmax(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    private static int Int(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);

    private static uint HashOf(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash & ~LetterMark;
    }
}
