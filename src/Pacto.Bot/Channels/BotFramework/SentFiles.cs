using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Reads what was sent in Teams beside the words: it becomes what is said, or there is a sentence that says why not.</summary>
internal sealed class SentFiles(FileDownload download, IFilledFiles files)
{
    /// <summary>What a file says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">What she wrote beside it; may be empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What it says; or the key of the sentence that refuses it.</returns>
    public async Task<(BroughtFile? Brought, string Refusal)> ReadAsync(SentFile file, string words, CancellationToken cancellationToken)
    {
        if (file.Name.Length == 0)
        {
            return (null, "server.picture");
        }

        if (files.Read(file.Name, ReadOnlyMemory<byte>.Empty) is FilledFile.OtherKind)
        {
            return (null, "web.chat.upload.kind");
        }

        if (await download.GetAsync(file.Address, cancellationToken) is not { } content)
        {
            return (null, "web.chat.upload.failed");
        }

        var read = content.Length > FileDownload.Limit ? new FilledFile.TooLarge() : files.Read(file.Name, content);
        return BroughtFile.Of(read, words, file.Name) is { } brought ? (brought, "")
            : (null, read is FilledFile.NoDraft ? "web.chat.upload.nothing" : "web.chat.upload.large");
    }
}
