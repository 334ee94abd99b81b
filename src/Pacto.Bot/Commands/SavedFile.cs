using Pacto.Bot.Conversations;

namespace Pacto.Bot.Commands;

/// <summary>Puts a file where the person asked for it.</summary>
internal static class SavedFile
{
    /// <summary>Writes the file and says where; under its own name when no other was given.</summary>
    /// <exception cref="CommandFailure">It cannot be written there.</exception>
    public static async Task WriteAsync(CommandSetting setting, DraftFile file, string? output, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(output ?? file.Name);
        try
        {
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(setting.Say("cli.drafts-no-write", ("path", path)), exception);
        }

        await setting.Out.WriteLineAsync(setting.Say("cli.drafts-saved", ("path", path)));
    }
}
