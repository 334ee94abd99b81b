using System.Numerics;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Finds what lies nearest by the angle between vectors. Immutable; safe for many threads.</summary>
public sealed class VectorSearch
{
    private readonly IReadOnlyList<(string Id, float[] Vector)> vectors;

    /// <summary>Over vectors of one model; those of another size are left out.</summary>
    public VectorSearch(IReadOnlyList<(string Id, float[] Vector)> vectors) =>
        this.vectors = [.. vectors.Where(one => one.Vector.Length == vectors[0].Vector.Length).Select(one => (one.Id, Unit(one.Vector)))];

    /// <summary>Ids, nearest first.</summary>
    /// <param name="question">A vector of the same model; of another size it is near nothing.</param>
    /// <param name="most">Most ids.</param>
    public IReadOnlyList<string> Nearest(float[] question, int most)
    {
        if (vectors.Count == 0 || question.Length != vectors[0].Vector.Length)
        {
            return [];
        }

        var unit = Unit(question);
        return [.. vectors.Select(one => (one.Id, Likeness: Dot(one.Vector, unit))).Where(one => one.Likeness > 0)
            .OrderByDescending(one => one.Likeness).Take(most).Select(one => one.Id)];
    }

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        return length > 0 ? [.. vector.Select(value => value / length)] : vector;
    }

    // As many numbers at a time as the processor takes.
    private static float Dot(float[] one, float[] other)
    {
        var sums = Vector<float>.Zero;
        var at = 0;
        for (; at <= one.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            sums += new Vector<float>(one, at) * new Vector<float>(other, at);
        }

        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
