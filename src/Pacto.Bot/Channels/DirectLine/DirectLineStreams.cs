using System.Threading.Channels;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Who watches which conversation. Watchers are only woken; what is new they read from the store. Safe to use from many threads.</summary>
internal sealed class DirectLineStreams
{
    /// <summary>Most streams of one conversation: a person has so many tabs, not more. Streams.</summary>
    private const int MaxWatchers = 16;

    private readonly Lock guard = new();
    private readonly Dictionary<string, List<Watcher>> watchers = new(StringComparer.Ordinal);

    public DirectLineStreams(IInstances instances) => instances.Watch(HearFromElsewhere);

    /// <summary>Begins to watch; null when too many do.</summary>
    public Watcher? Watch(string conversationId)
    {
        lock (guard)
        {
            if (!watchers.TryGetValue(conversationId, out var others))
            {
                watchers.Add(conversationId, others = []);
            }

            if (others.Count >= MaxWatchers)
            {
                return null;
            }

            var watcher = new Watcher(this, conversationId);
            others.Add(watcher);
            return watcher;
        }
    }

    /// <summary>Says that something new is stored.</summary>
    public void Wake(string conversationId)
    {
        lock (guard)
        {
            watchers.GetValueOrDefault(conversationId)?.ForEach(watcher => watcher.Wake());
        }
    }

    private void HearFromElsewhere(ConversationKey? conversation)
    {
        if (conversation is { } known)
        {
            Wake(known.Id);
            return;
        }

        lock (guard)
        {
            foreach (var watcher in watchers.Values.SelectMany(others => others))
            {
                watcher.Wake();
            }
        }
    }

    /// <summary>Shows what is certain of a reply to everybody who watches now; it is not stored, and whoever comes later is shown the whole.</summary>
    public void Show(string conversationId, ShownSoFar shown)
    {
        lock (guard)
        {
            watchers.GetValueOrDefault(conversationId)?.ForEach(watcher => watcher.Show(shown));
        }
    }

    private void Leave(Watcher watcher)
    {
        lock (guard)
        {
            var others = watchers[watcher.ConversationId];
            others.Remove(watcher);
            if (others.Count == 0)
            {
                watchers.Remove(watcher.ConversationId);
            }
        }
    }

    /// <summary>One who watches a conversation.</summary>
    internal sealed class Watcher(DirectLineStreams streams, string conversationId) : IDisposable
    {
        // One place is enough: however often it is woken, it reads all that is new.
        private readonly Channel<bool> woken = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private ShownSoFar? shown;

        public string ConversationId => conversationId;

        /// <summary>Waits until something new may be there.</summary>
        /// <param name="patience">How long at most.</param>
        /// <param name="cancellationToken">Stops waiting.</param>
        /// <returns>False when nothing came.</returns>
        public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ends.CancelAfter(patience);
            try
            {
                return await woken.Reader.ReadAsync(ends.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }

        /// <summary>What is shown and was not taken yet; null when there is nothing new. Only the latest counts: it holds the ones before.</summary>
        public ShownSoFar? TakeShown() => Interlocked.Exchange(ref shown, null);

        public void Show(ShownSoFar latest)
        {
            Interlocked.Exchange(ref shown, latest);
            Wake();
        }

        public void Wake() => woken.Writer.TryWrite(true);

        public void Dispose() => streams.Leave(this);
    }
}
