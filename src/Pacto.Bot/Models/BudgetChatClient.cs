using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>Makes no call that conversation or day cannot pay for; counts by what the service reports, or by the bound where it is silent.</summary>
internal sealed class BudgetChatClient(IChatClient inner, ModelOptions options, TokenBudget budget, TokenGauge gauge) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var conversation = CallNotes.ConversationOf(options);
        var (sent, written) = (CallNotes.BytesOf(all, options), 0L);
        var taken = gauge.Bound(sent) + Most(options);
        await budget.TakeAsync(conversation, taken, cancellationToken);
        long? used = null;
        try
        {
            await foreach (var update in InnerClient.GetStreamingResponseAsync(all, options, cancellationToken))
            {
                written += TokenGauge.BytesOf(update.Text);
                if (update.Contents.OfType<UsageContent>().LastOrDefault() is { Details: var usage })
                {
                    gauge.Learn(sent, usage.InputTokenCount ?? 0);
                    used = (usage.InputTokenCount ?? gauge.Bound(sent)) + (usage.OutputTokenCount ?? written);
                }

                yield return update;
            }
        }
        finally
        {
            // A call that broke off is counted by its bound: it may have been charged.
            await budget.GiveBackAsync(conversation, taken - (used ?? (gauge.Bound(sent) + Math.Min(written, Most(options)))));
        }
    }

    private int Most(ChatOptions? call) => call?.MaxOutputTokens ?? options.MaxOutputTokens;
}
