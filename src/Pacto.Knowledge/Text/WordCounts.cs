using System.Runtime.InteropServices;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Text;

/// <summary>How often each word stands in texts, by language, as typed. For learning from many texts at once; not for several threads.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, (string Word, int Times)>[] counts =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private readonly HashSet<string>[] words = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    /// <summary>The normalised words that texts of the language hold.</summary>
    public IReadOnlyCollection<string> Words(Language language) => words[(int)language];

    /// <summary>Adds the words of a text.</summary>
    public void Add(IReadOnlyList<Token> tokens, Language language)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts[(int)language], tokens[at].Raw, out _);
            if (count.Times == 0)
            {
                words[(int)language].Add(tokens[at].Word);
            }

            count = (tokens[at].Word, count.Times + 1);
        }
    }

    /// <summary>Every word as typed, as compared, and how often.</summary>
    public IEnumerable<(string Raw, string Word, int Times)> Of(Language language)
    {
        foreach (var (raw, count) in counts[(int)language])
        {
            yield return (raw, count.Word, count.Times);
        }
    }
}
