using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>How a message with a file is stored: what was read of the file lies in its attachment and is not sent along.</summary>
internal static class UploadRecord
{
    /// <summary>The attachment of a message.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="address">Where what was read of it can be fetched.</param>
    /// <param name="content">What was read of it.</param>
    public static Attachment Write(string name, string address, string content) =>
        new("text/plain", address, name, JsonSerializer.SerializeToElement(content, ActivityJson.Wire.String));

    /// <summary>Name and text of the file of a stored message; null when it has none.</summary>
    public static (string Name, string Content)? Read(string record) =>
        ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(record))?.Attachments is [{ Name: { } name, Content: { ValueKind: JsonValueKind.String } content }]
            ? (name, content.GetString()!)
            : null;

    /// <summary>Makes a person's stored message one that is shown: with the server's address, without the text.</summary>
    public static void Present(JsonObject activity, string root)
    {
        if (activity["attachments"] is JsonArray { Count: > 0 } attachments && attachments[0] is JsonObject attachment)
        {
            attachment.Remove("content");
            attachment["contentUrl"] = root + (string?)attachment["contentUrl"];
        }
    }
}
