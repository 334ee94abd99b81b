using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Channels.Team;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>A conversation line by line. It takes the same way as every other: stored, queued, answered, stored, shown.</summary>
internal sealed class TerminalChat(
    TurnQueue queue, IConversationStore store, IDraftFiles files, TerminalScreen screen, TeamAnswers answers, Phrases phrases, TimeProvider clock)
{
    /// <summary>Talks until the person leaves or the lines end.</summary>
    /// <param name="language">The language of the terminal.</param>
    /// <param name="lines">What the person writes.</param>
    /// <param name="isInteractive">True when somebody sits there who wants to see where to write.</param>
    /// <param name="opening">What is said first in her name; null to be greeted.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    public async Task RunAsync(
        Language language, TextReader lines, bool isInteractive, string? opening, CancellationToken cancellationToken)
    {
        screen.Show(phrases.Say(language, "cli.chat-how"));
        await SayAsync(opening is null ? TurnKind.Joined : TurnKind.Message, opening ?? "", language, cancellationToken);
        await answers.AcceptAsync(turn => queue.AnswerAsync(turn, cancellationToken), cancellationToken);
        while (await ReadAsync(language, lines, isInteractive, cancellationToken) is { } line)
        {
            var text = ActivityReader.Clean(line);
            if (IsLeaving(text))
            {
                break;
            }

            if (text.Length > Turn.MaxTextLength)
            {
                screen.Show(phrases.Say(language, "server.too-long", ("most", $"{Turn.MaxTextLength / 1000} 000")));
            }
            else if (text.Length > 0)
            {
                await SayAsync(TurnKind.Message, text, language, cancellationToken);
            }
        }
    }

    private async Task<string?> ReadAsync(Language language, TextReader lines, bool isInteractive, CancellationToken cancellationToken)
    {
        if (isInteractive)
        {
            screen.Prompt(phrases.Say(language, "cli.chat-you"));
        }

        return await lines.ReadLineAsync(cancellationToken);
    }

    private async Task SayAsync(TurnKind kind, string text, Language language, CancellationToken cancellationToken)
    {
        var turn = new Turn(
            Guid.CreateVersion7().ToString(),
            TerminalChannel.Conversation,
            TerminalChannel.Person,
            kind,
            text,
            language,
            clock.GetUtcNow());
        await store.AcceptAsync(turn, null, cancellationToken);
        var record = await queue.AnswerAsync(turn, cancellationToken);
        foreach (var file in record.Outcome.Reply.Parts.OfType<ReplyPart.File>())
        {
            await SaveAsync(file, record.Outcome.Reply.Language, cancellationToken);
        }
    }

    /// <summary>A terminal has no links to follow: the file is put where the person is.</summary>
    private async Task SaveAsync(ReplyPart.File part, Language language, CancellationToken cancellationToken)
    {
        if (await files.MakeAsync(TerminalChannel.Person, part.DraftId, part.Format, language, cancellationToken) is not { } file)
        {
            screen.Show(phrases.Say(language, "cli.chat-unavailable"));
            return;
        }

        try
        {
            var path = FreePath(Path.GetFullPath(file.Name));
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
            screen.Show(phrases.Say(language, "cli.chat-file", ("path", path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            screen.Show(phrases.Say(language, "cli.chat-unavailable"));
        }
    }

    /// <summary>Never over a file that is there.</summary>
    private static string FreePath(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free); number++)
        {
            free = Path.Combine(
                Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");
        }

        return free;
    }

    private bool IsLeaving(string text) => LanguageCode.All.Any(
        language => string.Equals(text, phrases.Say(language, "cli.chat-leave"), StringComparison.OrdinalIgnoreCase));
}
