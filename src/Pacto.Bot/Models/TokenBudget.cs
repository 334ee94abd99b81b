using Pacto.Bot.Conversations;

namespace Pacto.Bot.Models;

/// <summary>
/// What was spent, by conversation and day (UTC): the day for all instances, a conversation in the memory of the one that serves it. What a call may cost
/// is taken before it is made and put right afterwards, so that calls side by side do not overdraw. Safe to use from many threads.
/// </summary>
internal sealed class TokenBudget(ModelOptions options, TimeProvider clock, ITokenDays days)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> conversations = new(StringComparer.Ordinal);
    private DateOnly today;

    /// <summary>Tokens spent today.</summary>
    public Task<long> SpentAsync(CancellationToken cancellationToken) => days.SpentAsync(Today, cancellationToken);

    /// <summary>Takes tokens.</summary>
    /// <param name="conversation">Whose they are; empty for those of no conversation.</param>
    /// <param name="tokens">How many.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ModelCallException">There are not so many left, or they cannot be counted.</exception>
    public async Task TakeAsync(string conversation, long tokens, CancellationToken cancellationToken)
    {
        Reserve(conversation, tokens);
        try
        {
            if (!await days.TakeAsync(Today, tokens, options.MaxTokensPerDay, cancellationToken))
            {
                throw new ModelCallException(ModelFailure.DaySpent);
            }
        }
        catch (Exception exception)
        {
            Release(conversation, tokens);
            throw exception is StoreUnavailableException ? new ModelCallException(ModelFailure.Uncounted, null, exception) : exception;
        }
    }

    /// <summary>Gives back what was not used; negative where more was.</summary>
    public async Task GiveBackAsync(string conversation, long tokens)
    {
        Release(conversation, tokens);
        try
        {
            await days.GiveBackAsync(Today, tokens, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // What was not used stays counted: the day ends early rather than late.
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private void Reserve(string conversation, long tokens)
    {
        lock (gate)
        {
            Turn();
            var spent = conversations.GetValueOrDefault(conversation);
            if (conversation.Length > 0 && spent + tokens > options.MaxTokensPerConversation)
            {
                throw new ModelCallException(ModelFailure.ConversationSpent);
            }

            conversations[conversation] = spent + tokens;
        }
    }

    private void Release(string conversation, long tokens)
    {
        lock (gate)
        {
            conversations[conversation] = Math.Max(0, conversations.GetValueOrDefault(conversation) - tokens);
        }
    }

    // With the day the conversations are forgotten: each has its ceiling for a day, and the list stays short.
    private void Turn()
    {
        if (Today != today)
        {
            today = Today;
            conversations.Clear();
        }
    }
}
