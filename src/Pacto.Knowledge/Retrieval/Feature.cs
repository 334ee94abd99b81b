namespace Pacto.Knowledge.Retrieval;

/// <summary>Something a text says that can be compared: a stem, a concept, a kind of answer asked for, a key.</summary>
/// <param name="Key">Its name; marks in front keep the kinds apart.</param>
/// <param name="Weight">How much it counts beside its rarity.</param>
/// <param name="Word">Index of the first word it comes from; -1 when it comes from the whole.</param>
internal readonly record struct Feature(string Key, float Weight, int Word)
{
    public bool IsStem => Key[0] is not ('§' or '?' or '#' or '+');
}
