using System.CommandLine;
using System.Text.Json.Nodes;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Commands;

/// <summary><c>draft pledge|practice</c>: a draft in the terminal, asked for one by one or filled from a file.</summary>
internal static class DraftCommand
{
    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting) => new("draft", setting.Say("cli.draft"))
    {
        CreateFor("pledge", setting),
        CreateFor("practice", setting),
        KitCommand.Create(setting),
        CreateBatch("extract", setting, (batch, line, form) => batch.Extract(line, form)),
        CreateBatch("review", setting, (batch, line, form) => batch.Review(line, form)),
    };

    /// <summary><c>triage</c>: which form an idea belongs to.</summary>
    public static Command CreateTriage(CommandSetting setting)
    {
        var command = new Command("triage", setting.Say("cli.triage")) { QuestionInput.CreateJson(setting), LanguageOption.Create(setting) };
        command.SetAction(async (_, cancellationToken) =>
            await BatchReader.RunAsync(setting.In, setting.Out, new DraftBatch(CoachDesk.Open(AppContext.BaseDirectory), TimeProvider.System).Triage, cancellationToken));
        return command;
    }

    private static Command CreateBatch(string name, CommandSetting setting, Func<DraftBatch, JsonObject, Form, JsonObject> answer)
    {
        var form = new Option<string>("--form") { Description = setting.Say("cli.draft-form"), HelpName = "pledge|practice", Required = true };
        form.AcceptOnlyFromAmong("pledge", "practice");
        var command = new Command(name, setting.Say("cli.draft-" + name)) { form, QuestionInput.CreateJson(setting), LanguageOption.Create(setting) };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var desk = CoachDesk.Open(AppContext.BaseDirectory);
            var batch = new DraftBatch(desk, TimeProvider.System);
            return await BatchReader.RunAsync(setting.In, setting.Out, line => answer(batch, line, desk.Forms[parsed.GetValue(form)!]), cancellationToken);
        });
        return command;
    }

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
