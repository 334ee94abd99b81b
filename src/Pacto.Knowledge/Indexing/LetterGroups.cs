namespace Pacto.Knowledge.Indexing;

/// <summary>Groups of four letters of every word, and the words of every group. Flat arrays; immutable.</summary>
internal sealed class LetterGroups
{
    private const int Size = 4;

    private readonly Dictionary<ulong, int> ids = [];
    private readonly int[] groups;
    private readonly int[] groupStarts;
    private readonly int[] words;
    private readonly int[] wordStarts;

    /// <summary>Of all words of a vocabulary.</summary>
    public LetterGroups(Vocabulary vocabulary)
    {
        var all = new Growing<int>();
        groupStarts = new int[vocabulary.Words + 1];
        for (var word = 0; word < vocabulary.Words; word++)
        {
            foreach (var key in Keys(vocabulary[word]))
            {
                if (!ids.TryGetValue(key, out var id))
                {
                    id = ids.Count;
                    ids.Add(key, id);
                }

                all.Add(id);
            }

            groupStarts[word + 1] = all.Count;
        }

        groups = all.ToArray();
        wordStarts = new int[ids.Count + 1];
        foreach (var group in groups)
        {
            wordStarts[group + 1]++;
        }

        for (var group = 0; group < ids.Count; group++)
        {
            wordStarts[group + 1] += wordStarts[group];
        }

        words = new int[groups.Length];
        var next = wordStarts.AsSpan(0, ids.Count).ToArray();
        for (var word = 0; word < vocabulary.Words; word++)
        {
            foreach (var group in Of(word))
            {
                words[next[group]++] = word;
            }
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Count => ids.Count;

    /// <summary>Bytes the tables take.</summary>
    public long Bytes => (4L * (groups.Length + groupStarts.Length + words.Length + wordStarts.Length)) + (28L * ids.Count);

    /// <summary>The groups of a word of the vocabulary.</summary>
    public ReadOnlySpan<int> Of(int word) => groups.AsSpan(groupStarts[word]..groupStarts[word + 1]);

    /// <summary>The words that have a group.</summary>
    public ReadOnlySpan<int> WordsOf(int group) => words.AsSpan(wordStarts[group]..wordStarts[group + 1]);

    /// <summary>Number of a group; -1 when no word has it.</summary>
    public int Find(ulong key) => ids.GetValueOrDefault(key, -1);

    /// <summary>The groups of any word, its edges marked; a word of one letter has one group.</summary>
    public static IEnumerable<ulong> Keys(string word)
    {
        var padded = $"_{word}_";
        for (var at = 0; at + Size <= Math.Max(padded.Length, Size); at++)
        {
            ulong key = 0;
            for (var letter = at; letter < at + Size; letter++)
            {
                key = (key << 16) | (letter < padded.Length ? padded[letter] : '_');
            }

            yield return key;
        }
    }
}
