using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Indexing;

/// <summary>Turns the passages' words into lists by stem, in two passes: count, then fill.</summary>
internal sealed class PostingWriter(IndexTables tables)
{
    private const int Finest = 255;

    private readonly double[] frequency = new double[tables.Vocabulary.Stems];
    private readonly List<int> touched = [];

    /// <summary>The lists.</summary>
    public PostingLists Write()
    {
        var starts = new int[tables.Vocabulary.Stems + 1];
        for (var passage = 0; passage < tables.Passages.Length; passage++)
        {
            Gather(passage);
            foreach (var stem in touched)
            {
                starts[stem + 1]++;
                frequency[stem] = 0;
            }
        }

        for (var stem = 0; stem < tables.Vocabulary.Stems; stem++)
        {
            starts[stem + 1] += starts[stem];
        }

        var next = starts.AsSpan(0, tables.Vocabulary.Stems).ToArray();
        var passages = new int[starts[^1]];
        var weights = new byte[starts[^1]];
        for (var passage = 0; passage < tables.Passages.Length; passage++)
        {
            Gather(passage);
            foreach (var stem in touched)
            {
                var at = next[stem]++;
                passages[at] = passage;
                weights[at] = (byte)Math.Clamp(Math.Round(Finest * FieldWeights.Saturate(frequency[stem])), 1, Finest);
                frequency[stem] = 0;
            }
        }

        return new PostingLists(starts, passages, weights);
    }

    private void Gather(int passage)
    {
        touched.Clear();
        var language = (Language)tables.Languages[passage];
        var head = tables.Heads[passage];
        var text = tables.Texts[passage];
        var title = tables.Titles[head];
        var path = tables.Paths[head];
        Add(text, language, FieldWeights.InText(text.Length, tables.AverageLength));
        Add(title, language, FieldWeights.InTitle(title.Length));
        Add(path, language, FieldWeights.InPath(path.Length));
    }

    private void Add(ReadOnlySpan<int> words, Language language, double amount)
    {
        foreach (var word in words)
        {
            // Headings are shared by the passages of one document only, so the word was met in this language.
            var stem = tables.Vocabulary.StemOf(word, language);
            if (frequency[stem] == 0)
            {
                touched.Add(stem);
            }

            frequency[stem] += amount;
        }
    }
}
