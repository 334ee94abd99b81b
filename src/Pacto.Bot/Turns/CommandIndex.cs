using System.Runtime.InteropServices;

namespace Pacto.Bot.Turns;

/// <summary>
/// Which patterns an utterance could fit at all. Of every pattern one place that must be filled by a word of its own is looked at,
/// the one with the rarest words: where none of them was said, the pattern is not tried. Immutable; safe for many threads.
/// </summary>
internal sealed class CommandIndex
{
    private readonly IReadOnlyList<CommandPattern> patterns;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<int> always = [];

    public CommandIndex(IReadOnlyList<CommandPattern> patterns)
    {
        this.patterns = patterns;
        var times = Count(patterns);
        for (var at = 0; at < patterns.Count; at++)
        {
            var rarest = patterns[at].OwnWords.MinBy(words => words.Sum(word => times[word]));
            if (rarest is null)
            {
                always.Add(at);
                continue;
            }

            foreach (var word in rarest)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) ??= []).Add(at);
            }
        }
    }

    /// <summary>The patterns to try, in the order of the list.</summary>
    public IEnumerable<CommandPattern> For(Utterance said)
    {
        var numbers = new SortedSet<int>(always);
        foreach (var word in said.Words)
        {
            if (byWord.TryGetValue(word, out var here))
            {
                numbers.UnionWith(here);
            }
        }

        return numbers.Select(at => patterns[at]);
    }

    private static Dictionary<string, int> Count(IReadOnlyList<CommandPattern> patterns)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in patterns.SelectMany(pattern => pattern.OwnWords).SelectMany(words => words))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, word, out _)++;
        }

        return times;
    }
}
