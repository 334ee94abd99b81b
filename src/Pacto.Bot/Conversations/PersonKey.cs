namespace Pacto.Bot.Conversations;

/// <summary>Names the person who owns drafts: one user of one tenant in one channel.</summary>
/// <param name="Channel">Channel id of the protocol.</param>
/// <param name="Tenant">Tenant, or an empty string where the channel has none.</param>
/// <param name="UserId">The channel's user id; opaque, compared ordinally.</param>
public readonly record struct PersonKey(string Channel, string Tenant, string UserId)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Channel}|{Tenant}|{UserId}";
}
