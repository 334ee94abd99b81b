using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>
/// Writes stored records as clients get them: with id, time, conversation and place in the order, and with addresses that work
/// from where the client is.
/// </summary>
internal static class ActivityFrames
{
    // Web Chat orders by this number; without it a message can be shown above an earlier one.
    public const string SequenceName = "webchat:sequence-id";

    private static readonly JsonWriterOptions Settings = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The id of a record: unique and in order.</summary>
    public static string IdOf(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary><c>{"activities":[…],"watermark":"…"}</c> in UTF-8.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="entries">What is shown.</param>
    /// <param name="watermark">The number the client names to go on from here.</param>
    /// <param name="root">The server's address for this client.</param>
    /// <param name="slow">Told of every activity; null where nobody waits.</param>
    public static ReadOnlyMemory<byte> Write(
        string conversationId, IReadOnlyList<TranscriptEntry> entries, long watermark, string root, SlowAnswer? slow = null)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Settings))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var entry in entries)
            {
                Write(json, conversationId, entry, root, slow);
            }

            json.WriteEndArray();
            json.WriteString("watermark", watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The same with one activity that is not stored, and no watermark.</summary>
    public static ReadOnlyMemory<byte> Write(JsonObject activity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Settings))
        {
            new JsonObject { ["activities"] = new JsonArray(activity) }.WriteTo(json);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, string conversationId, TranscriptEntry entry, string root, SlowAnswer? slow)
    {
        if (JsonNode.Parse(entry.Record) is not JsonObject activity || (string?)activity["type"] == "conversationUpdate")
        {
            // An arrival is for the bot alone.
            return;
        }

        activity["id"] = IdOf(conversationId, entry.Sequence);
        activity["timestamp"] = entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["channelId"] = DirectLineChannel.Id;
        activity["conversation"] = new JsonObject { ["id"] = conversationId };
        if (activity["channelData"] is not JsonObject data)
        {
            activity["channelData"] = data = [];
        }

        data[SequenceName] = entry.Sequence;
        if ((string?)activity["from"]?["role"] == "bot")
        {
            OwnAddresses.Complete(activity, root);
        }
        else
        {
            UploadRecord.Present(activity, root);
        }

        slow?.See(activity);
        activity.WriteTo(json);
    }
}
