using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Pacto.Bot.Answering;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Bot.Storage;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary>The command line as a whole: which commands there are, in which language they speak, what a failure looks like.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command and returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandSetting setting)
    {
        var (words, settings) = SettingWords.Split(args);
        setting = setting.With(settings);
        var parsed = CreateRoot(setting).Parse(words);
        if (parsed.Action is not HelpPrinter && WrongIn(parsed, args) is { } wrong)
        {
            await setting.Error.WriteLineAsync(setting.Say("cli.wrong-arguments", ("what", wrong)));
            return ExitCode.WrongArguments;
        }

        try
        {
            // The host itself listens to Ctrl+C and to the end of the service.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = setting.Out,
                Error = setting.Error,
            });
        }
        catch (Exception exception)
        {
            await setting.Error.WriteLineAsync(WhyOf(exception, setting));
            return ExitCode.Failed;
        }
    }

    /// <summary>The language asked for with <c>--lang</c>, else the environment's, else Spanish. A wrong one is complained about later.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var named = args[i].StartsWith(LanguageOption.Name + "=", StringComparison.Ordinal) ? args[i][(LanguageOption.Name.Length + 1)..]
                : args[i] == LanguageOption.Name && i + 1 < args.Count ? args[i + 1]
                : null;
            if (LanguageCode.Parse(named) is { } asked)
            {
                return asked;
            }
        }

        // The first that is set decides, as for every program of the system.
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        return LanguageCode.Parse(names.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value))) ?? Language.Spanish;
    }

    private static RootCommand CreateRoot(CommandSetting setting)
    {
        var root = new RootCommand(setting.Say("cli.about")) { TreatUnmatchedTokensAsErrors = false };
        ServeCommand.Equip(root, setting);
        root.Add(ServeCommand.Create(setting));
        root.Add(ChatCommand.Create(setting));
        root.Add(DraftsCommand.Create(setting));
        root.Add(QuestionsCommand.Create(setting));
        root.Add(ReportCommand.Create(setting));
        root.Add(DraftCommand.Create(setting));
        root.Add(DraftCommand.CreateTriage(setting));
        root.Add(AskCommand.Create(setting));
        root.Add(SearchCommand.Create(setting));
        root.Add(EvalCommand.Create(setting));
        root.Add(ModelCommand.Create(setting));
        root.Add(TeamsCommand.Create(setting));
        root.Add(PrepareCommand.Create(setting));
        root.Add(IngestCommand.Create(setting));
        root.Add(BackupCommands.CreateBackup(setting));
        root.Add(BackupCommands.CreateRestore(setting));
        root.Add(PrivacyCommand.Create(setting));
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPrinter(setting);
        }

        return root;
    }

    /// <summary>The first thing that is wrong with the arguments; null when nothing is.</summary>
    private static string? WrongIn(ParseResult parsed, IReadOnlyList<string> args)
    {
        if (parsed.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token, parsed.UnmatchedTokens)) is { } stray)
        {
            return stray;
        }

        return parsed.Errors.Count == 0 ? null
            : parsed.UnmatchedTokens is [var first, ..] && !IsSetting(first, parsed.UnmatchedTokens) ? first
            : args.Count > 0 ? string.Join(' ', args) : "";
    }

    /// <summary>True for <c>--Section:Key=value</c>, for <c>--Section:Key</c> and for the value that follows it.</summary>
    private static bool IsSetting(string token, IReadOnlyList<string> all)
    {
        static bool Names(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal);
        var place = all.ToList().IndexOf(token);
        return Names(token) || (place > 0 && Names(all[place - 1]) && !all[place - 1].Contains('=', StringComparison.Ordinal));
    }

    private static string WhyOf(Exception exception, CommandSetting setting) => exception switch
    {
        CommandFailure failure => failure.Message,
        StorageException storage => setting.Say("storage." + NameOf(storage.Problem), ("path", storage.Path)),
        ModelException model => setting.Say(model.Key, ("what", model.What)),
        PromptException prompt => setting.Say("model.wrong-prompt", ("what", prompt.Message.ReplaceLineEndings(" "))),
        SourcesException sources => setting.Say(sources.Key, ("what", sources.What)),
        OptionsValidationException options => setting.Say("cli.wrong-setting", ("what", string.Join(' ', options.Failures))),
        IOException { InnerException: AddressInUseException } taken => setting.Say("cli.address-taken", ("why", taken.Message)),
        _ => setting.Say("cli.failed", ("why", exception.Message.ReplaceLineEndings(" "))),
    };

    private static string NameOf(StorageProblem problem) => problem switch
    {
        StorageProblem.NotWritable => "not-writable",
        StorageProblem.DiskFull => "disk-full",
        StorageProblem.Locked => "locked",
        StorageProblem.NotOurs => "not-ours",
        StorageProblem.TooNew => "too-new",
        StorageProblem.NotThere => "not-there",
        StorageProblem.Unreachable => "unreachable",
        StorageProblem.Login => "login",
        StorageProblem.NoDatabase => "no-database",
        StorageProblem.NoRights => "no-rights",
        StorageProblem.WrongSetting => "wrong-setting",
        _ => "other",
    };
}
