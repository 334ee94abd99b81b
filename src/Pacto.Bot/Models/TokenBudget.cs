namespace Pacto.Bot.Models;

/// <summary>
/// What was spent, by conversation and day (UTC). Kept in memory: a restart forgets it. What a call may cost is taken before it is made
/// and put right afterwards, so that calls side by side do not overdraw. Safe to use from many threads.
/// </summary>
internal sealed class TokenBudget(ModelOptions options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> conversations = new(StringComparer.Ordinal);
    private DateOnly today;
    private long day;

    /// <summary>Tokens spent today.</summary>
    public long Today
    {
        get
        {
            lock (gate)
            {
                Turn();
                return day;
            }
        }
    }

    /// <summary>Takes tokens.</summary>
    /// <exception cref="ModelCallException">There are not so many left.</exception>
    public void Take(string conversation, long tokens)
    {
        lock (gate)
        {
            Turn();
            var spent = conversations.GetValueOrDefault(conversation);
            if (day + tokens > options.MaxTokensPerDay)
            {
                throw new ModelCallException(ModelFailure.DaySpent);
            }

            if (spent + tokens > options.MaxTokensPerConversation)
            {
                throw new ModelCallException(ModelFailure.ConversationSpent);
            }

            conversations[conversation] = spent + tokens;
            day += tokens;
        }
    }

    /// <summary>Gives back what was not used; negative where more was.</summary>
    public void GiveBack(string conversation, long tokens)
    {
        lock (gate)
        {
            conversations[conversation] = Math.Max(0, conversations.GetValueOrDefault(conversation) - tokens);
            day = Math.Max(0, day - tokens);
        }
    }

    // With the day the conversations are forgotten: each has its ceiling for a day, and the list stays short.
    private void Turn()
    {
        var now = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (now != today)
        {
            (today, day) = (now, 0);
            conversations.Clear();
        }
    }
}
