namespace Pacto.Testing.Model;

/// <summary>A deterministic embedding: how often three letters follow each other, folded into a short vector. Texts with the same words lie near.</summary>
public static class LetterVector
{
    private const int Size = 256;

    /// <summary>The vector of a text.</summary>
    public static float[] Of(string text)
    {
        var vector = new float[Size];
        var letters = $" {text.ToLowerInvariant()} ";
        for (var at = 0; at + 2 < letters.Length; at++)
        {
            var hash = (letters[at] * 31 * 31) + (letters[at + 1] * 31) + letters[at + 2];
            vector[hash % Size]++;
        }

        return vector;
    }
}
