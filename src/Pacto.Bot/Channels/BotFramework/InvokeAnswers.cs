using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Writes the result of an <c>invoke</c> as an activity, for a caller that expects replies. Pure.</summary>
internal static class InvokeAnswers
{
    /// <summary>The result as an activity.</summary>
    public static JsonObject AsActivity(Activity activity, InvokeResult result)
    {
        var value = new JsonObject { ["status"] = result.Status };
        if (result.Status == StatusCodes.Status200OK)
        {
            value["body"] = result.Body;
        }

        return new JsonObject
        {
            ["type"] = "invokeResponse",
            ["channelId"] = activity.ChannelId,
            ["conversation"] = new JsonObject { ["id"] = activity.Conversation!.Id },
            ["replyToId"] = activity.Id,
            ["value"] = value,
        };
    }
}
