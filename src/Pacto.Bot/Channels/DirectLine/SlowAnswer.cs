using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// What one stream knows of a message that is not answered yet. After a while its client is told that we are at work, as the beginning
/// of a livestream that the answer then ends, so that one bubble remains. Nothing of it is stored: who polls sees the answer only.
/// </summary>
internal sealed class SlowAnswer(Phrases phrases, TimeSpan patience, TimeProvider clock)
{
    /// <summary>A message that stayed unanswered for longer will stay so.</summary>
    private static readonly TimeSpan Hope = TimeSpan.FromMinutes(2);

    private JsonObject? asked;
    private string? stream;

    /// <summary>How long to wait for something new before <see cref="Begin"/>.</summary>
    public TimeSpan Patience => asked is not null && stream is null ? patience : Timeout.InfiniteTimeSpan;

    /// <summary>Looks at an activity on its way to the client; an answer to what was announced ends the livestream.</summary>
    public void See(JsonObject activity)
    {
        if ((string?)activity["type"] != "message")
        {
            return;
        }

        if ((string?)activity["from"]?["role"] == "user")
        {
            (asked, stream) = (IsFresh(activity) ? (JsonObject)activity.DeepClone() : null, null);
        }
        else if (asked is not null && (string?)activity["replyToId"] == (string?)asked["id"])
        {
            if (stream is not null)
            {
                End(activity, stream);
            }

            (asked, stream) = (null, null);
        }
    }

    /// <summary>The activity that begins the livestream.</summary>
    public JsonObject Begin()
    {
        var language = LanguageCode.Parse((string?)asked!["locale"]) ?? Language.Spanish;
        stream = $"{(string?)asked["id"]}-live";
        return new JsonObject
        {
            ["type"] = "typing",
            ["id"] = stream,
            ["timestamp"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["channelId"] = DirectLineChannel.Id,
            ["conversation"] = asked["conversation"]!.DeepClone(),
            ["from"] = new JsonObject { ["id"] = DirectLineChannel.Bot.Id, ["name"] = DirectLineChannel.Bot.Name, ["role"] = "bot" },
            ["replyToId"] = (string?)asked["id"],
            ["locale"] = language.ToTag(),
            ["text"] = phrases.Say(language, "server.working"),
            ["channelData"] = new JsonObject
            {
                ["streamType"] = "informative",
                ["streamSequence"] = 1,

                // After what was asked, before whatever comes next.
                [ActivityFrames.SequenceName] = asked["channelData"]![ActivityFrames.SequenceName]!.GetValue<long>() + 0.5,
            },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "streaminfo", ["streamType"] = "informative", ["streamSequence"] = 1 }),
        };
    }

    private static void End(JsonObject activity, string stream)
    {
        var data = (JsonObject)activity["channelData"]!;
        (data["streamId"], data["streamType"]) = (stream, "final");
        var entities = activity["entities"] as JsonArray ?? [];
        entities.Add(new JsonObject { ["type"] = "streaminfo", ["streamId"] = stream, ["streamType"] = "final" });
        activity["entities"] = entities;
    }

    private bool IsFresh(JsonObject activity) =>
        !string.IsNullOrWhiteSpace((string?)activity["text"])
        && DateTimeOffset.TryParse((string?)activity["timestamp"], CultureInfo.InvariantCulture, out var at)
        && clock.GetUtcNow() - at < Hope;
}
