using System.CommandLine;

namespace Pacto.Bot.Commands;

/// <summary><c>draft pledge|practice</c>: a draft in the terminal, asked for one by one or filled from a file.</summary>
internal static class DraftCommand
{
    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting) => new("draft", setting.Say("cli.draft"))
    {
        CreateFor("pledge", setting),
        CreateFor("practice", setting),
    };

    private static Command CreateFor(string formId, CommandSetting setting)
    {
        var answers = new Option<string?>("--answers") { Description = setting.Say("cli.draft-answers"), HelpName = "FILE.yaml" };
        var command = new Command(formId, setting.Say("cli.draft-" + formId)) { TreatUnmatchedTokensAsErrors = false };
        command.Add(answers);
        command.Add(LanguageOption.Create(setting));
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(answers) is { } file
            ? DraftFromAnswers.RunAsync(setting, [.. parsed.UnmatchedTokens], formId, file, cancellationToken)
            : ChatCommand.RunAsync(setting, [.. parsed.UnmatchedTokens], setting.Say("cli.draft-begin-" + formId), cancellationToken));
        return command;
    }
}
