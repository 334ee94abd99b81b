namespace Pacto.Bot.Forms.Reading;

/// <summary>How much two texts say the same.</summary>
public static class Likeness
{
    /// <summary>From here on two texts count as the same.</summary>
    public const double Same = 0.75;

    /// <summary>Shared words by the words of the shorter text, 0 to 1; words that carry no meaning are left out.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var shorter = Math.Min(first.Count, second.Count);

        // A handful of words may well be shared by chance.
        return shorter < 5 ? 0 : (double)first.Intersect(second).Count() / shorter;
    }

    private static HashSet<string> Words(string text) => [.. WordMatch.Content(text).Where(word => word.Length > 2)];
}
