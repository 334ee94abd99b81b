using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>
/// Gives the answer to an identical prompt once more for an hour. The prompt holds the passages, so changed sources are another prompt;
/// it holds no conversation. Only answers that came to their end are kept. Safe to use from many threads.
/// </summary>
internal sealed class CachingChatClient(IChatClient inner, int size, TimeProvider clock) : StreamedChatClient(inner)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset At, string Text)> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var key = KeyOf(all, options);
        if (Find(key) is { } known)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, known) { FinishReason = ChatFinishReason.Stop };
            yield break;
        }

        var text = new StringBuilder();
        var isWhole = false;
        await foreach (var update in InnerClient.GetStreamingResponseAsync(all, options, cancellationToken))
        {
            text.Append(update.Text);
            isWhole |= update.FinishReason == ChatFinishReason.Stop;
            yield return update;
        }

        if (isWhole && text.Length > 0)
        {
            Keep(key, text.ToString());
        }
    }

    /// <summary>A name for everything that decides what comes: the words in their roles and how freely they are answered.</summary>
    internal static string KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var all = new StringBuilder();
        foreach (var message in messages)
        {
            all.Append(message.Role.Value).Append('\0').Append(message.Text).Append('\0');
        }

        all.Append(CallNotes.SchemaOf(options));
        all.Append(options?.Temperature).Append('\0').Append(options?.MaxOutputTokens);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private string? Find(string key)
    {
        lock (gate)
        {
            return kept.TryGetValue(key, out var found) && clock.GetUtcNow() - found.At < Fresh ? found.Text : null;
        }
    }

    private void Keep(string key, string text)
    {
        lock (gate)
        {
            if (!kept.ContainsKey(key))
            {
                order.Enqueue(key);
            }

            kept[key] = (clock.GetUtcNow(), text);
            while (kept.Count > size)
            {
                kept.Remove(order.Dequeue());
            }
        }
    }
}
