using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// Brings a draft's file into the person's own OneDrive, which Teams lets a bot do in a personal chat after she agreed: a card that asks,
/// her yes with an address to upload to, the bytes, and a card that opens the file.
/// </summary>
internal sealed class FileConsent(IDraftFiles files, FileUpload upload, Phrases phrases)
{
    /// <summary>The invoke that brings her answer.</summary>
    public const string Name = "fileConsent/invoke";

    /// <summary>Media type of the card that asks.</summary>
    public const string CardType = "application/vnd.microsoft.teams.card.file.consent";

    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";
    private const string Mark = "pacto:file";

    /// <summary>What is kept with the reply and becomes the card when it is sent.</summary>
    public static JsonElement Later(ReplyPart.File file, PersonKey person, Language language) => JsonSerializer.SerializeToElement(
        new JsonObject
        {
            [Mark] = new JsonObject { ["draft"] = file.DraftId, ["format"] = file.Format, ["lang"] = language.ToCode() },
            ["person"] = new JsonArray(person.Channel, person.Tenant, person.UserId),
        },
        ActivityJson.Wire.JsonObject);

    /// <summary>Puts the cards that ask in place of their marks; a file that cannot be made leaves its message with the link alone.</summary>
    public async Task CompleteAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        foreach (var attachment in activity["attachments"]?.AsArray().OfType<JsonObject>().ToList() ?? [])
        {
            if (attachment["content"] is not JsonObject { } content || content[Mark] is not JsonObject context || content["person"] is not JsonArray person)
            {
                continue;
            }

            var owner = new PersonKey((string)person[0]!, (string)person[1]!, (string)person[2]!);
            if (await MakeAsync(owner, Context(JsonSerializer.SerializeToElement(context, ActivityJson.Wire.JsonObject)), cancellationToken) is { } file)
            {
                attachment["name"] = file.Name;
                attachment["content"] = new JsonObject
                {
                    ["description"] = phrases.Say(LanguageCode.Parse((string?)context["lang"]) ?? Language.Spanish, "teams.file.ask"),
                    ["sizeInBytes"] = file.Content.Length,
                    ["acceptContext"] = context.DeepClone(),
                    ["declineContext"] = context.DeepClone(),
                };
            }
            else
            {
                ((JsonArray)activity["attachments"]!).Remove(attachment);
            }
        }
    }

    /// <summary>Carries out her answer.</summary>
    /// <param name="value">The invoke's value.</param>
    /// <param name="owner">Who answered: the file is made of a draft of hers, or not at all.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>What is said about it.</returns>
    public async Task<JsonObject> AnswerAsync(JsonElement value, PersonKey owner, CancellationToken cancellationToken)
    {
        var asked = value.TryGetProperty("context", out var context) && context.ValueKind is JsonValueKind.Object ? Context(context) : default;
        if (Text(value, "action") != "accept")
        {
            return Message(phrases.Say(asked.Language, "teams.file.declined"));
        }

        return value.TryGetProperty("uploadInfo", out var info) && info.ValueKind is JsonValueKind.Object
            && await MakeAsync(owner, asked, cancellationToken) is { } file
            && await upload.PutAsync(Text(info, "uploadUrl"), file, cancellationToken)
                ? WithFile(info)
                : Message(phrases.Say(asked.Language, "teams.file.failed"));
    }

    private async Task<DraftFile?> MakeAsync(PersonKey owner, (string Draft, string Format, Language Language) asked, CancellationToken cancellationToken) =>
        asked.Draft is { Length: > 0 } ? await files.MakeAsync(owner, asked.Draft, asked.Format, asked.Language, cancellationToken) : null;

    private static JsonObject WithFile(JsonElement info)
    {
        var message = Message(null);
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = InfoType,
            ["contentUrl"] = Text(info, "contentUrl"),
            ["name"] = Text(info, "name"),
            ["content"] = new JsonObject { ["uniqueId"] = Text(info, "uniqueId"), ["fileType"] = Text(info, "fileType") },
        });
        return message;
    }

    private static JsonObject Message(string? text)
    {
        var message = new JsonObject { ["type"] = "message" };
        if (text is not null)
        {
            message["text"] = text;
        }

        return message;
    }

    private static (string Draft, string Format, Language Language) Context(JsonElement context) =>
        (Text(context, "draft") ?? "", Text(context, "format") ?? "", LanguageCode.Parse(Text(context, "lang")) ?? Language.Spanish);

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;
}
