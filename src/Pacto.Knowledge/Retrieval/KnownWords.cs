using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>What is known of each word and stem of sources and anticipated questions. Immutable.</summary>
internal sealed class KnownWords
{
    /// <summary>A word of Spanish for certain.</summary>
    private const byte Spanish = 1;

    /// <summary>A stem of some known word.</summary>
    private const byte Stem = 2;

    /// <summary>Used in Spanish; the marks of the other languages follow.</summary>
    private const byte Spoken = 4;

    private readonly KeyTable marks;

    /// <summary>From words by what is known of them.</summary>
    /// <param name="spanish">Spanish for certain.</param>
    /// <param name="stems">Stems.</param>
    /// <param name="spoken">Words by language.</param>
    public KnownWords(IEnumerable<string> spanish, IEnumerable<string> stems, IEnumerable<(string Word, Language Language)> spoken)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, mark) in spanish.Select(word => (word, (int)Spanish))
            .Concat(stems.Select(stem => (stem, (int)Stem)))
            .Concat(spoken.Select(one => (one.Word, Spoken << (int)one.Language))))
        {
            all[word] = all.GetValueOrDefault(word) | mark;
        }

        marks = new KeyTable(all);
    }

    private KnownWords(KeyTable marks) => this.marks = marks;

    public static KnownWords Read(PreparedReader from) => new(KeyTable.Read(from));

    public void Write(PreparedWriter to) => marks.Write(to);

    public bool IsSpanish(ReadOnlySpan<char> word) => Is(word, Spanish);

    public bool IsStem(string stem) => Is(stem, Stem);

    /// <summary>Whether a text of the language holds the word.</summary>
    public bool Speaks(string word, Language language) => Is(word, Spoken << (int)language);

    private bool Is(ReadOnlySpan<char> word, int mark) => marks.Find(word) is > 0 and var known && (known & mark) != 0;
}
