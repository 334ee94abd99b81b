using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// What the rest of the house knows of these channels. Conversations and people carry a name of ours in front of the channel's, so
/// that nobody who speaks through one door can pass for somebody of another.
/// </summary>
internal static class BotFrameworkChannel
{
    /// <summary>The channel id of conversations and people.</summary>
    public const string Id = "botframework";

    /// <summary>Microsoft Teams in the protocol.</summary>
    public const string Teams = "msteams";

    /// <summary>The Emulator in the protocol.</summary>
    public const string Emulator = "emulator";

    /// <summary>True when more than one person reads the conversation.</summary>
    public static bool IsShared(ConversationAccount conversation) =>
        conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";

    /// <summary>The key of a conversation. In one that several people read, everybody has her own thread of thought.</summary>
    /// <param name="activity">An activity that was checked: it has conversation, sender and channel.</param>
    /// <param name="isVerified">False when nothing but the caller's word says where it comes from.</param>
    public static ConversationKey KeyOf(Activity activity, bool isVerified)
    {
        var id = $"{Mark(isVerified)}{Part(activity.ChannelId)}|{Part(activity.Conversation!.Id)}";
        return new ConversationKey(Id, IsShared(activity.Conversation) ? $"{id}|{Part(activity.From!.Id)}" : id);
    }

    /// <summary>The key of a chat with one person in the channel of another conversation.</summary>
    public static ConversationKey BesideOf(ConversationKey shared, string id) =>
        new(Id, $"{shared.Id[..shared.Id.IndexOf('|', StringComparison.Ordinal)]}|{Part(id)}");

    /// <summary>The key of the person who sent an activity.</summary>
    /// <param name="activity">An activity that was checked.</param>
    /// <param name="isVerified">False when nothing but her own word says who she is: such a name opens nothing of a verified one.</param>
    public static PersonKey PersonOf(Activity activity, bool isVerified) => new(
        Id,
        TenantOf(activity) ?? "",
        $"{Mark(isVerified)}{Part(activity.ChannelId)}|{(IsClaimed(activity) ? Part(activity.Conversation!.Id) + "|" : "")}{activity.From!.Id}");

    /// <summary>The tenant an activity names; null when it names none, or two.</summary>
    public static string? TenantOf(Activity activity)
    {
        var data = activity.ChannelData is { ValueKind: JsonValueKind.Object } channelData
            && channelData.TryGetProperty("tenant", out var tenant)
            && tenant.ValueKind is JsonValueKind.Object
            && tenant.TryGetProperty("id", out var id)
            && id.ValueKind is JsonValueKind.String ? id.GetString() : null;
        var named = activity.Conversation?.TenantId;
        return data is not null && named is not null && !string.Equals(data, named, StringComparison.OrdinalIgnoreCase) ? null : data ?? named;
    }

    /// <summary>What Teams says an activity is about; null where it says nothing.</summary>
    public static string? EventOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("eventType", out var type) && type.ValueKind is JsonValueKind.String
            ? type.GetString()
            : null;

    /// <summary>True when a turn came in through Teams.</summary>
    public static bool IsTeams(Turn turn) => turn.Conversation.Id.TrimStart('?').StartsWith(Teams + "|", StringComparison.Ordinal);

    /// <summary>
    /// True where clients may name their user themselves. Inside the conversation that is enough, but the claim must not open what somebody
    /// else keeps under that name. Names that begin with <c>dl_</c> are bound by the channel.
    /// </summary>
    private static bool IsClaimed(Activity activity) =>
        activity.ChannelId is "directline" or "webchat" && !activity.From!.Id!.StartsWith("dl_", StringComparison.Ordinal);

    private static string Mark(bool isVerified) => isVerified ? "" : "?";

    private static string Part(string? id) => (id ?? "").Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
}
