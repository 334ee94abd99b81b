using System.CommandLine;
using System.Globalization;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Commands;

/// <summary><c>prepare</c>: reads seeds and phrases once and keeps what came of it, so that the next starts are quick. Publishing runs it.</summary>
internal static class PrepareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var command = new Command("prepare", setting.Say("cli.prepare")) { LanguageOption.Create(setting) };
        command.SetAction(async (_, cancellationToken) =>
        {
            var home = AppContext.BaseDirectory;
            var files = PreparedSeeds.Make(Path.Combine(home, "seeds"), Path.Combine(home, "prompts"));
            await setting.Error.WriteLineAsync(setting.Say("cli.prepared", ("count", files.ToString(CultureInfo.InvariantCulture))).AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
