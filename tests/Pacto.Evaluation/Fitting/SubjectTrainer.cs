using System.Numerics;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Fitting;

/// <summary>
/// Fits the weights that tell which unit's questions a text resembles: logistic regression over all classes at once, by
/// stochastic descent with steps that shrink by feature. Deterministic: the order is shuffled by a fixed seed.
/// </summary>
internal sealed class SubjectTrainer
{
    private const int Epochs = 14;
    private const float Step = 0.35f;
    private const float Decay = 0.004f;
    private const float TextShare = 0.5f;
    private const int SmallestKept = 5;
    private const int FewestTexts = 2;
    private const float LargestWeight = 9;

    private readonly List<(int[] Rows, float[] Values, int Class, float Share)> samples = [];
    private readonly Dictionary<uint, int> rows = [];
    private readonly List<int> texts = [];
    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Adds the questions of the index and the units' own titles and sentences.</summary>
    public SubjectTrainer(SearchIndex index)
    {
        for (var question = 0; question < index.Questions.Questions.Count; question++)
        {
            var known = index.Questions.Questions[question];
            var tokens = index.Reader.Read(new RetrievalQuery(known.Text, known.Language)).Tokens;
            Add(index.Analyzer.Analyze(tokens, known.Language), index.Owners[question] >= 0 ? known.For : SubjectModel.CategoryName(known.For), 1);
        }

        foreach (var unit in index.Units)
        {
            foreach (var language in LanguageCode.All)
            {
                Add(index.Analyzer.Analyze((unit.Passage?.Title ?? unit.List!.Title)[language], language), unit.Id, 1);
                foreach (var text in unit.Passage?.Parts.Select(part => part.In(language)) ?? [unit.List!.Lead[language]])
                {
                    Add(index.Analyzer.Analyze(text, language), unit.Id, TextShare);
                }
            }
        }
    }

    /// <summary>Fits.</summary>
    public SubjectModel Train()
    {
        var width = (names.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var weights = new float[rows.Count * width];
        var squares = new float[weights.Length];
        var constants = new float[width];
        var random = new Random(20240611);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var scores = new float[width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var step = Step * (1 - (0.9f * epoch / Epochs));
            foreach (var at in order)
            {
                Descend(samples[at], weights, squares, constants, scores, step, width);
            }

            for (var one = 0; one < weights.Length; one++)
            {
                weights[one] *= 1 - Decay;
            }
        }

        return Pack(weights, constants, width);
    }

    private void Descend(
        (int[] Rows, float[] Values, int Class, float Share) sample, float[] weights, float[] squares, float[] constants, float[] scores, float step, int width)
    {
        constants.CopyTo(scores, 0);
        for (var at = 0; at < sample.Rows.Length; at++)
        {
            var (start, value) = (sample.Rows[at] * width, sample.Values[at]);
            for (var one = 0; one < width; one += Vector<float>.Count)
            {
                (new Vector<float>(scores, one) + (value * new Vector<float>(weights, start + one))).CopyTo(scores, one);
            }
        }

        SubjectModel.Softmax(scores.AsSpan(0, names.Count));
        scores.AsSpan(names.Count).Clear();
        scores[sample.Class] -= 1;
        for (var at = 0; at < sample.Rows.Length; at++)
        {
            var (start, value) = (sample.Rows[at] * width, sample.Values[at] * sample.Share);
            for (var one = 0; one < width; one += Vector<float>.Count)
            {
                var slope = value * new Vector<float>(scores, one);
                var square = new Vector<float>(squares, start + one) + (slope * slope);
                square.CopyTo(squares, start + one);
                (new Vector<float>(weights, start + one) - (step * slope / Vector.SquareRoot(square + new Vector<float>(1e-3f)))).CopyTo(weights, start + one);
            }
        }

        for (var one = 0; one < names.Count; one++)
        {
            constants[one] -= 0.002f * scores[one];
        }
    }

    private SubjectModel Pack(float[] weights, float[] constants, int width)
    {
        const float Scale = LargestWeight / sbyte.MaxValue;
        var packed = new List<(uint Hash, IReadOnlyList<(byte, sbyte)> Weights)>();
        foreach (var (hash, row) in rows.Where(pair => texts[pair.Value] >= FewestTexts).OrderBy(pair => pair.Key))
        {
            var kept = new List<(byte, sbyte)>();
            for (var one = 0; one < names.Count; one++)
            {
                var small = (int)MathF.Round(Math.Clamp(weights[(row * width) + one], -LargestWeight, LargestWeight) / Scale);
                if (Math.Abs(small) >= SmallestKept)
                {
                    kept.Add(((byte)one, (sbyte)small));
                }
            }

            if (kept.Count > 0)
            {
                packed.Add((hash, kept));
            }
        }

        return SubjectModel.From([.. names], packed, [.. constants.Take(names.Count)], Scale);
    }

    private void Add(AnalyzedText text, string name, float share)
    {
        var inputs = SubjectModel.Inputs(text, LetterGroups.Of(text));
        if (inputs.Count == 0)
        {
            return;
        }

        if (!classes.TryGetValue(name, out var number))
        {
            classes.Add(name, number = names.Count);
            names.Add(name);
        }

        var found = new int[inputs.Count];
        for (var at = 0; at < found.Length; at++)
        {
            if (!rows.TryGetValue(inputs[at].Hash, out found[at]))
            {
                rows.Add(inputs[at].Hash, found[at] = rows.Count);
                texts.Add(0);
            }

            texts[found[at]]++;
        }

        samples.Add((found, [.. inputs.Select(input => input.Value)], number, share));
    }
}
