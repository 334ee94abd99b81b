using System.Text.Json.Nodes;

namespace Pacto.Bot.Channels.Activities;

/// <summary>Addresses of ours are stored without the server's own; clients elsewhere need it.</summary>
internal static class OwnAddresses
{
    /// <summary>Puts the server's address in front of every address of ours in an activity.</summary>
    /// <param name="activity">An activity as <see cref="ActivityRenderer"/> writes it.</param>
    /// <param name="root">The server's address for the client, without a slash at the end.</param>
    public static void Complete(JsonObject activity, string root)
    {
        if ((string?)activity["text"] is { } text)
        {
            activity["text"] = text
                .Replace("]: /", $"]: {root}/", StringComparison.Ordinal)
                .Replace("](/", $"]({root}/", StringComparison.Ordinal);
        }

        foreach (var attachment in activity["attachments"] as JsonArray ?? [])
        {
            Complete(attachment, "contentUrl", root);
        }

        foreach (var entity in activity["entities"] as JsonArray ?? [])
        {
            foreach (var citation in entity?["citation"] as JsonArray ?? [])
            {
                Complete(citation?["appearance"], "url", root);
            }
        }
    }

    private static void Complete(JsonNode? holder, string name, string root)
    {
        if ((string?)holder?[name] is ['/', ..] address)
        {
            holder![name] = root + address;
        }
    }
}
