using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Indexing;

/// <summary>Builds an index, passage by passage. For one thread.</summary>
internal sealed class IndexBuilder(Grammar grammar)
{
    private readonly Vocabulary vocabulary = new(grammar);
    private readonly Growing<Passage> passages = new();
    private readonly Growing<byte> languages = new();
    private readonly Growing<int> documents = new();
    private readonly Growing<int> heads = new();
    private readonly Sequences texts = new();
    private readonly Sequences titles = new();
    private readonly Sequences paths = new();
    private readonly Dictionary<string, int> documentIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> headIds = new(StringComparer.Ordinal);

    /// <summary>Adds a passage.</summary>
    public void Add(IndexedPassage added)
    {
        var (passage, language) = added;
        passages.Add(passage);
        languages.Add((byte)language);
        documents.Add(NumberOf(documentIds, passage.DocumentId));
        foreach (var part in passage.Parts)
        {
            Enter(texts, part.Text, language);
        }

        texts.Close();
        heads.Add(EnterHead(passage, language));
    }

    /// <summary>The finished tables.</summary>
    public IndexTables Build()
    {
        var letters = new LetterGroups(vocabulary);
        var words = texts.ToList();
        var tables = new IndexTables(
            passages.ToArray(), languages.ToArray(), documents.ToArray(), heads.ToArray(), words, titles.ToList(), paths.ToList(), vocabulary, letters,
            [], new PostingLists([0], [], []), (double)words.Words / Math.Max(1, words.Count));
        return tables with { LetterCounts = CountLetters(tables), Postings = new PostingWriter(tables).Write() };
    }

    private static int NumberOf(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
        }

        return number;
    }

    private void Enter(Sequences into, string text, Language language)
    {
        foreach (var token in TextNormalizer.Tokens(text))
        {
            var word = vocabulary.Enter(token.Word, language);
            if (vocabulary.StemOf(word, language) != Vocabulary.Function)
            {
                into.Add(word);
            }
        }
    }

    private int EnterHead(Passage passage, Language language)
    {
        // Passages under one heading follow one another, but a heading may return.
        var key = string.Join('\n', passage.Section.Prepend(passage.Title.Es).Prepend(passage.DocumentId));
        var known = headIds.Count;
        var head = NumberOf(headIds, key);
        if (head < known)
        {
            return head;
        }

        Enter(titles, passage.Section is [.., var nearest] ? nearest : passage.Title.Es, language);
        titles.Close();
        foreach (var above in passage.Section.SkipLast(1))
        {
            Enter(paths, above, language);
        }

        Enter(paths, Path.GetFileNameWithoutExtension(passage.DocumentId), language);
        paths.Close();
        return head;
    }

    private static int[] CountLetters(IndexTables tables)
    {
        var counts = new int[tables.Letters.Count];
        var seen = new int[tables.Letters.Count];
        for (var passage = 0; passage < tables.Passages.Length; passage++)
        {
            foreach (var word in tables.Texts[passage])
            {
                foreach (var group in tables.Letters.Of(word))
                {
                    if (seen[group] != passage + 1)
                    {
                        seen[group] = passage + 1;
                        counts[group]++;
                    }
                }
            }
        }

        return counts;
    }

    /// <summary>Sequences of words while they grow.</summary>
    private sealed class Sequences
    {
        private readonly Growing<int> words = new();
        private readonly Growing<int> starts = new();

        public Sequences() => starts.Add(0);

        public void Add(int word) => words.Add(word);

        public void Close() => starts.Add(words.Count);

        public WordList ToList() => new(starts.ToArray(), words.ToArray());
    }
}
