using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Cards;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Completes a stored record at the moment it goes out: parties, our addresses, and the cards that show what is stored.</summary>
internal sealed class OutgoingCards(CardTable table, FileConsent consent)
{
    /// <summary>The activity as it is sent.</summary>
    public async Task<JsonObject> WriteAsync(string record, ReplyAddress address, CancellationToken cancellationToken)
    {
        var activity = OutgoingActivity.Write(record, address);
        if (activity["attachments"] is JsonArray attachments)
        {
            await table.CompleteAsync(activity, address.User?.Id, cancellationToken);
            await consent.CompleteAsync(activity, cancellationToken);
            if (attachments.Count == 0)
            {
                activity.Remove("attachments");
            }

            OwnAddresses.CompleteLinks(attachments, address.Root);
        }

        return activity;
    }
}
