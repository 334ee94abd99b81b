namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// What a feature or letter group says for each unit depends on no question, so for those that many questions hold it is worked out once and
/// kept. Safe for many threads: two may work out the same, which changes nothing.
/// </summary>
/// <param name="count">How many features or groups there are.</param>
internal sealed class KeptShares(int count)
{
    /// <summary>What fewer questions hold is quickly worked out, and there is too much of it to be kept. Questions.</summary>
    private const int Many = 48;

    private readonly float[]?[] kept = new float[]?[count];

    /// <summary>The shares of one of them, not to be changed; null where they are not kept.</summary>
    public float[]? Find(int one) => Volatile.Read(ref kept[one]);

    /// <summary>Keeps a copy of the shares of one of them, where many questions hold it.</summary>
    /// <param name="one">Its number.</param>
    /// <param name="holding">How many questions hold it.</param>
    /// <param name="shares">What was worked out.</param>
    public void Keep(int one, int holding, ReadOnlySpan<float> shares)
    {
        if (holding >= Many)
        {
            Volatile.Write(ref kept[one], shares.ToArray());
        }
    }
}
