using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Answers what a client wants answered in the body at once: pressed cards, opinions, files agreed to.</summary>
internal sealed class BotFrameworkInvokes(
    BotFrameworkInbox inbox, CardTable table, FileConsent consent, DeliveryLanes lanes, IFeedback feedback, Phrases phrases, TimeProvider clock)
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>A client waits five seconds and then shows a failure; what takes longer is done all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The answer to an invoke that was admitted.</summary>
    public async Task<InvokeResult> AnswerAsync(Activity activity, bool isVerified, string root, CancellationToken cancellationToken) => activity.Name switch
    {
        CardAction => await PressAsync(activity, isVerified, root, cancellationToken),
        FeedbackReader.Name => await NoteAsync(activity, isVerified, cancellationToken),
        FileConsent.Name when activity.Value is { ValueKind: JsonValueKind.Object } value => await TakeConsentAsync(activity, value, isVerified, root, cancellationToken),
        _ => InvokeResult.Unknown,
    };

    private async Task<InvokeResult> PressAsync(Activity activity, bool isVerified, string root, CancellationToken cancellationToken)
    {
        if (DataOf(activity) is not { } press)
        {
            return Error("BadRequest", "The action is none of this bot's.");
        }

        var language = CardTable.LanguageOf(press);
        if (press is { Say.Length: 0, Draws: null } or { Say.Length: > Turn.MaxTextLength })
        {
            return Error("BadRequest", phrases.Say(language, "teams.card.choose"));
        }

        JsonArray replies = [];
        var status = TurnStatus.Drafting;
        if (press.Say.Length > 0)
        {
            var turn = TurnOfActivity.Read(activity, press, isVerified, clock.GetUtcNow());

            // What answers an invoke names no message: the invoke is none.
            var address = BotFrameworkInbox.AddressOf(activity, root) with { ActivityId = null };
            (var answered, replies) = await inbox.AnswerAsync(turn, address, Patience, cancellationToken);
            status = answered ?? status;
        }

        var person = BotFrameworkChannel.PersonOf(activity, isVerified);
        var card = press.Draws is { } drawing
            ? await table.DrawAsync(drawing, person, activity.From!.Id, language, cancellationToken) ?? CardTable.Note(phrases.Say(language, "teams.card.gone"), language)
            : table.Settle(press.Say, status is not TurnStatus.Refused, language);
        OwnAddresses.CompleteLinks(card, root);
        return new InvokeResult(
            StatusCodes.Status200OK,
            new JsonObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = CardParts.MediaType, ["value"] = card },
            replies);
    }

    private async Task<InvokeResult> NoteAsync(Activity activity, bool isVerified, CancellationToken cancellationToken)
    {
        if (FeedbackReader.Read(
            activity, BotFrameworkChannel.KeyOf(activity, isVerified), BotFrameworkChannel.PersonOf(activity, isVerified), clock.GetUtcNow()) is { } opinion)
        {
            await feedback.NoteAsync(opinion, cancellationToken);
        }

        return InvokeResult.Done;
    }

    /// <summary>The client waits a few seconds only: the file travels after the answer.</summary>
    private async Task<InvokeResult> TakeConsentAsync(Activity activity, JsonElement value, bool isVerified, string root, CancellationToken cancellationToken)
    {
        var person = BotFrameworkChannel.PersonOf(activity, isVerified);
        var address = BotFrameworkInbox.AddressOf(activity, root);
        if (address.InBody)
        {
            var said = await consent.AnswerAsync(value, person, cancellationToken);
            return InvokeResult.Done with { Replies = [OutgoingActivity.Write(said.ToJsonString(ActivityJson.Wire.Options), address)] };
        }

        var kept = value.Clone();
        lanes.Spawn(async stopping =>
        {
            var said = await consent.AnswerAsync(kept, person, stopping);
            await lanes.SendOnceAsync(address, said.ToJsonString(ActivityJson.Wire.Options), stopping);

            // The question is answered: Teams would let it be answered again.
            if (activity.ReplyToId is { Length: > 0 } card)
            {
                await lanes.DeleteAsync(address, card, stopping);
            }
        });
        return InvokeResult.Done;
    }

    private static CardPress? DataOf(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("action", out var action) && action.ValueKind is JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? CardPress.Read(data)
            : null;

    /// <summary>Inside the envelope: the call itself went well, and Teams shows the message on the card.</summary>
    private static InvokeResult Error(string code, string message) => new(
        StatusCodes.Status200OK,
        new JsonObject
        {
            ["statusCode"] = StatusCodes.Status400BadRequest,
            ["type"] = "application/vnd.microsoft.error",
            ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
        },
        []);
}
