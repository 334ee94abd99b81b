using System.CommandLine;
using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Commands;

/// <summary><c>chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var command = new Command("chat", setting.Say("cli.chat")) { TreatUnmatchedTokensAsErrors = false };
        command.Add(LanguageOption.Create(setting));
        command.SetAction((parsed, cancellationToken) => RunAsync(setting, [.. parsed.UnmatchedTokens], opening: null, cancellationToken));
        return command;
    }

    /// <summary>Talks, beginning with what is said in the person's name.</summary>
    /// <param name="setting">The terminal.</param>
    /// <param name="settings">Settings as <c>--Section:Key=value</c>.</param>
    /// <param name="opening">What is said first; null to be greeted.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    public static async Task<int> RunAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string? opening, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        void Interrupt(object? sender, ConsoleCancelEventArgs press)
        {
            // What is stored is stored; the process ends by itself.
            press.Cancel = true;
            interrupted.Cancel();
        }

        Console.CancelKeyPress += Interrupt;
        var worker = rooms.GetRequiredService<TurnWorker>();
        worker.Begin();
        try
        {
            await rooms.GetRequiredService<TerminalChat>()
                .RunAsync(setting.Language, setting.In, setting.IsInteractive, opening, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            // Left with Ctrl+C, which is as good a way as any.
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
            await worker.StopAsync(CancellationToken.None);
        }

        return ExitCode.Done;
    }
}
