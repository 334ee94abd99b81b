using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// What one stream knows of a message that is not answered yet. After a while its client is told that we are at work, as the beginning
/// of a livestream that the answer then ends, so that one bubble remains; what is certain of the answer may be shown on the way. Nothing of it is stored: who polls sees the answer only.
/// </summary>
internal sealed class SlowAnswer(Phrases phrases, TimeSpan patience, TimeProvider clock)
{
    /// <summary>A message that stayed unanswered for longer will stay so.</summary>
    private static readonly TimeSpan Hope = TimeSpan.FromMinutes(2);

    private JsonObject? asked;
    private string? stream;
    private int sequence;

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
            (asked, stream, sequence) = (IsFresh(activity) ? (JsonObject)activity.DeepClone() : null, null, 0);
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

    /// <summary>The activity that begins the livestream: we are at work.</summary>
    public JsonObject Begin()
    {
        var language = LanguageCode.Parse((string?)asked!["locale"]) ?? Language.Spanish;
        return Next("informative", language, phrases.Say(language, "server.working"));
    }

    /// <summary>The activity that shows what is certain of the answer; null when it answers nothing that waits here.</summary>
    public JsonObject? Continue(ShownSoFar shown) =>
        (string?)asked?["id"] == shown.TurnId ? Next("streaming", shown.Language, shown.Markdown) : null;

    /// <summary>The next activity of the livestream; the first one names it.</summary>
    private JsonObject Next(string type, Language language, string text)
    {
        sequence++;
        var id = stream is null ? $"{(string?)asked!["id"]}-live" : string.Create(CultureInfo.InvariantCulture, $"{stream}-{sequence}");
        var data = Info(type);

        // After what was asked, before whatever comes next.
        data[ActivityFrames.SequenceName] = asked!["channelData"]![ActivityFrames.SequenceName]!.GetValue<long>() + 1 - (1.0 / (sequence + 1));
        var info = Info(type);
        info["type"] = "streaminfo";
        stream ??= id;
        return new JsonObject
        {
            ["type"] = "typing",
            ["id"] = id,
            ["timestamp"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["channelId"] = DirectLineChannel.Id,
            ["conversation"] = asked["conversation"]!.DeepClone(),
            ["from"] = new JsonObject { ["id"] = DirectLineChannel.Bot.Id, ["name"] = DirectLineChannel.Bot.Name, ["role"] = "bot" },
            ["replyToId"] = (string?)asked["id"],
            ["locale"] = language.ToTag(),
            ["text"] = text,
            ["textFormat"] = "markdown",
            ["channelData"] = data,
            ["entities"] = new JsonArray(info),
        };
    }

    private JsonObject Info(string type)
    {
        var info = new JsonObject { ["streamType"] = type, ["streamSequence"] = sequence };
        if (stream is not null)
        {
            info["streamId"] = stream;
        }

        return info;
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
