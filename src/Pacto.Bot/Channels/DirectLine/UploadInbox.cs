using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Takes in messages that bring a file: what it says becomes the turn, what is shown is her words and the file's name.</summary>
internal sealed class UploadInbox(DirectLineInbox inbox, IConversationStore conversations, UploadLinks links, Phrases phrases)
{
    /// <summary>Takes a message with its file.</summary>
    /// <param name="token">What the client's token says.</param>
    /// <param name="upload">As it was sent, with its speaker put right.</param>
    /// <param name="file">What came of reading the file.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IResult> TakeAsync(DirectLineToken token, Upload upload, FilledFile file, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(token.ConversationId);
        var conversation = await conversations.LoadAsync(key, token.PersonOf(upload.Activity.From?.Id), cancellationToken);
        var language = conversation.Language ?? LanguageCode.Parse(upload.Activity.Locale) ?? Language.Spanish;
        var words = ActivityReader.TextOf(upload.Activity);
        var label = phrases.Say(language, "server.file", ("name", upload.Name));
        if (BroughtFile.Of(file, words, label) is not { } brought)
        {
            return DirectLineErrors.LongFile;
        }

        var shown = upload.Activity with { Text = words.Length > 0 ? words : label };
        var id = await inbox.TakeFileAsync(
            token, shown, brought, number => UploadRecord.Write(upload.Name, links.AddressOf(token.ConversationId, number), brought.Content), cancellationToken);
        return id is null ? DirectLineErrors.Unknown : TypedResults.Json(new ActivityIdAnswer(id), DirectLineJson.Wire.ActivityIdAnswer);
    }
}
