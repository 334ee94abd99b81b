using System.CommandLine;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a copy of everything that is stored, taken and put back while the server works.</summary>
internal static class BackupCommands
{
    /// <summary><c>backup FILE</c>.</summary>
    public static Command CreateBackup(CommandSetting setting)
    {
        var file = FileArgument(setting);
        var command = Named("backup", setting, file);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            SqliteBackup.Save(OptionsOf(setting, parsed), path);
            await setting.Out.WriteLineAsync(setting.Say("cli.backup-saved", ("path", path)).AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>restore FILE</c>.</summary>
    public static Command CreateRestore(CommandSetting setting)
    {
        var file = FileArgument(setting);
        var command = Named("restore", setting, file);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var before = SqliteBackup.Restore(OptionsOf(setting, parsed), path, TimeProvider.System.GetUtcNow());
            var said = before is null
                ? setting.Say("cli.restored", ("path", path))
                : setting.Say("cli.restored-over", ("path", path), ("before", before));
            await setting.Out.WriteLineAsync(said.AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> FileArgument(CommandSetting setting) => new("FILE") { Description = setting.Say("cli.backup-file") };

    private static Command Named(string name, CommandSetting setting, Argument<string> file) =>
        new(name, setting.Say($"cli.{name}")) { file, LanguageOption.Create(setting) };

    private static StorageOptions OptionsOf(CommandSetting setting, ParseResult parsed)
    {
        var options = setting.Configure([.. parsed.UnmatchedTokens]).GetSection("Storage").Get<StorageOptions>() ?? new();
        return options.Provider is StorageProvider.Sqlite ? options : throw new CommandFailure(setting.Say("cli.backup-server"));
    }
}
