using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Completes a stored record for where it goes. Pure.</summary>
internal static class OutgoingActivity
{
    /// <summary>The record with the parties swapped, the conversation, and addresses of ours that work from there.</summary>
    public static JsonObject Write(string record, ReplyAddress address)
    {
        var activity = (JsonObject)JsonNode.Parse(record)!;
        activity["channelId"] = address.ChannelId;
        activity["conversation"] = JsonSerializer.SerializeToNode(address.Conversation, ActivityJson.Wire.ConversationAccount);
        activity["from"] = Party(address.Bot);
        activity["recipient"] = Party(address.User);
        if (activity.ContainsKey("replyToId"))
        {
            activity["replyToId"] = address.ActivityId;
        }

        foreach (var empty in activity.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            activity.Remove(empty);
        }

        OwnAddresses.Complete(activity, address.Root);
        return activity;
    }

    private static JsonNode? Party(ChannelAccount? account) =>
        account is null ? null : JsonSerializer.SerializeToNode(account, ActivityJson.Wire.ChannelAccount);
}
