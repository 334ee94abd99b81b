namespace Pacto.Knowledge.Retrieval;

/// <summary>Groups of four letters inside words, as numbers: what survives when endings and spellings differ.</summary>
internal static class LetterGroups
{
    public const int Buckets = 1 << 15;
    private const int Size = 4;

    /// <summary>The groups of a word's letters, its edges marked.</summary>
    public static void AddTo(HashSet<int> groups, string word)
    {
        if (word.Length < 3)
        {
            return;
        }

        var hash = 0u;
        for (var at = -1; at <= word.Length - Size + 1; at++)
        {
            hash = 2166136261;
            for (var letter = at; letter < at + Size; letter++)
            {
                hash = (hash ^ (letter < 0 || letter >= word.Length ? '_' : word[letter])) * 16777619;
            }

            groups.Add((int)((hash ^ (hash >> 15)) % Buckets));
        }
    }

    /// <summary>The groups of all words that carry meaning.</summary>
    public static int[] Of(AnalyzedText text)
    {
        var groups = new HashSet<int>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!text.IsFunction[at])
            {
                AddTo(groups, text.Tokens[at].Word);
            }
        }

        var all = new int[groups.Count];
        groups.CopyTo(all);
        return all;
    }
}
