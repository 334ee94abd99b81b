namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Units by how many anticipated questions they have. Most units hold nothing of what is asked, and what that says of a unit
/// depends on this number alone: it is worked out once for each number that occurs. Immutable.
/// </summary>
internal sealed class QuestionSizes
{
    private readonly int[] sizes;
    private readonly int[] places;

    /// <summary>From the number of questions of each unit.</summary>
    public QuestionSizes(int[] counts)
    {
        sizes = [.. counts.Distinct()];
        places = Array.ConvertAll(counts, count => Array.IndexOf(sizes, count));
    }

    /// <summary>How many different numbers occur.</summary>
    public int Count => sizes.Length;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>For each unit the place of its number among them.</summary>
    public ReadOnlySpan<int> Places => places;
}
