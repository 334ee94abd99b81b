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
            CompleteLinks(attachment?["content"], root);
        }

        foreach (var entity in activity["entities"] as JsonArray ?? [])
        {
            foreach (var citation in entity?["citation"] as JsonArray ?? [])
            {
                Complete(citation?["appearance"], "url", root);
            }
        }
    }

    /// <summary>Puts it in front of every link of ours in a card; they stand anywhere.</summary>
    public static void CompleteLinks(JsonNode? node, string root)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                CompleteLinks(item, root);
            }
        }
        else if (node is JsonObject holder)
        {
            Complete(holder, "url", root);
            foreach (var (_, inner) in holder)
            {
                CompleteLinks(inner, root);
            }
        }
    }

    private static void Complete(JsonNode? holder, string name, string root)
    {
        if (holder?[name] is JsonValue value && value.TryGetValue(out string? address) && address is ['/', ..])
        {
            holder![name] = root + address;
        }
    }
}
