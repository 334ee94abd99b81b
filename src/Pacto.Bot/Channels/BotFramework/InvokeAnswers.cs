using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Answers an <c>invoke</c>, which wants its result in the body. Pure.</summary>
internal static class InvokeAnswers
{
    /// <summary>The status of the answer; its body is <c>{}</c> where there is one.</summary>
    /// <returns>200 for what is understood; 501 otherwise, so that no client shows a success where nothing happened.</returns>
    public static int StatusOf(Activity activity) =>
        activity.Name == "message/submitAction" ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented;

    /// <summary>The result as an activity, for a caller that expects replies.</summary>
    public static JsonObject AsActivity(Activity activity, int status)
    {
        var value = new JsonObject { ["status"] = status };
        if (status == StatusCodes.Status200OK)
        {
            value["body"] = new JsonObject();
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
