namespace Pacto.Bot.Storage;

/// <summary>
/// Remembers for some minutes what was sealed and opened: a draft is loaded and saved with every turn, and its contact fields hardly ever change.
/// Nothing stays in it for longer than two spans, and never more than a bounded number of values. Safe to use from many threads.
/// </summary>
internal sealed class SealMemory(TimeProvider clock)
{
    /// <summary>Most values of one span. Values.</summary>
    private const int Most = 4_000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(3);

    private readonly Lock guard = new();
    private Dictionary<(bool Opens, string Text), string> young = [];
    private Dictionary<(bool Opens, string Text), string> old = [];
    private DateTimeOffset since;

    /// <summary>What it became before; otherwise what <paramref name="make"/> makes of it now.</summary>
    /// <param name="opens">True for a sealed text that is opened; false for one that is sealed.</param>
    /// <param name="text">The text.</param>
    /// <param name="make">Not called under the lock.</param>
    public string Get(bool opens, string text, Func<string, string> make)
    {
        lock (guard)
        {
            Age();
            if (young.TryGetValue((opens, text), out var known) || old.TryGetValue((opens, text), out known))
            {
                return known;
            }
        }

        var made = make(text);
        lock (guard)
        {
            (young[(opens, text)], young[(!opens, made)]) = (made, text);
        }

        return made;
    }

    private void Age()
    {
        var now = clock.GetUtcNow();
        if (now - since >= Span || young.Count >= Most)
        {
            (old, young, since) = (now - since >= Span + Span ? [] : young, [], now);
        }
    }
}
