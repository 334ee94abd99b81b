using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <content>What is told of use.</content>
public abstract partial class ConversationStore
{
    private byte[]? usageKey;

    /// <summary>The key that makes of a person what stands beside her unanswered questions.</summary>
    internal byte[] UsageKey => usageKey ??= GetOrCreate("usage");

    /// <inheritdoc/>
    public Task<Usage> ReadUsageAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        ReadAsync(session => StoredUsage.Read(session, since), cancellationToken);

    /// <summary>What stands for the person of a turn that leaves an unanswered question, or wants everything forgotten; null for all others.</summary>
    private string? AskerOf(TurnRecord record, IReadOnlyList<DraftChange> changes) =>
        record.Outcome.Unanswered is null && !changes.OfType<DraftChange.Forgotten>().Any()
            ? null
            : StoredUsage.AskerOf(record.Turn.Person, UsageKey);
}
