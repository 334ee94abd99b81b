using System.CommandLine;
using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>questions list|show|answer|close</c>: what people asked the team, for whoever answers.</summary>
internal static class QuestionsCommand
{
    private const int MostListed = 1_000;

    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting) => new("questions", setting.Say("cli.questions"))
    {
        CreateList(setting),
        CreateShow(setting),
        CreateAnswer(setting),
        CreateClose(setting),
    };

    private static Command CreateList(CommandSetting setting)
    {
        var all = new Option<bool>("--all") { Description = setting.Say("cli.questions-all") };
        var command = Under("list", setting);
        command.Add(all);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var found = await QuestionsOf(rooms).ListQuestionsAsync(parsed.GetValue(all), MostListed, cancellationToken);
            foreach (var question in found)
            {
                await setting.Out.WriteLineAsync(
                    $"{question.Id}  {TimeOf(question.AskedAt)}  {question.Language.ToCode()}  {StateOf(question, setting),-12}  {Markdown.Shorten(question.Words, 80)}");
            }

            if (found.Count == 0)
            {
                await setting.Error.WriteLineAsync(setting.Say("cli.questions-none"));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow(CommandSetting setting)
    {
        var id = IdOf(setting);
        var command = Under("show", setting);
        command.Add(id);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var question = await FindAsync(rooms, setting, parsed.GetRequiredValue(id), cancellationToken);
            await setting.Out.WriteLineAsync($"{question.Id}  {TimeOf(question.AskedAt)}  {question.Language.ToCode()}  {StateOf(question, setting)}");
            await setting.Out.WriteLineAsync($"\n{question.Words}\n");
            if (question.Contact is { } contact)
            {
                await setting.Out.WriteLineAsync(setting.Say("team.contact", ("contact", contact)));
            }

            if (question.Answer is { } answer)
            {
                await setting.Out.WriteLineAsync($"{setting.Say("cli.questions-answered")} {TimeOf(question.AnsweredAt!.Value)}\n\n{answer}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateAnswer(CommandSetting setting)
    {
        var id = IdOf(setting);
        var text = new Argument<string?>("TEXT") { Description = setting.Say("cli.questions-text"), Arity = ArgumentArity.ZeroOrOne };
        var command = Under("answer", setting);
        command.Add(id);
        command.Add(text);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var question = await FindAsync(rooms, setting, parsed.GetRequiredValue(id), cancellationToken);
            var answer = (parsed.GetValue(text) ?? await setting.In.ReadToEndAsync(cancellationToken)).Trim();
            if (answer.Length is 0 or > TeamQuestion.MaxLength)
            {
                throw new CommandFailure(setting.Say("cli.questions-length", ("most", TeamQuestion.MaxLength.ToString(CultureInfo.InvariantCulture))));
            }

            await EndAsync(rooms, setting, question, answer, cancellationToken);
            await setting.Out.WriteLineAsync(setting.Say("cli.questions-answer-kept", ("id", question.Id)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateClose(CommandSetting setting)
    {
        var id = IdOf(setting);
        var command = Under("close", setting);
        command.Add(id);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var question = await FindAsync(rooms, setting, parsed.GetRequiredValue(id), cancellationToken);
            await EndAsync(rooms, setting, question, null, cancellationToken);
            await setting.Out.WriteLineAsync(setting.Say("cli.questions-closed", ("id", question.Id)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Under(string name, CommandSetting setting)
    {
        var command = new Command(name, setting.Say("cli.questions-" + name)) { TreatUnmatchedTokensAsErrors = false };
        command.Add(LanguageOption.Create(setting));
        return command;
    }

    private static Argument<string> IdOf(CommandSetting setting) => new("ID") { Description = setting.Say("cli.questions-id") };

    private static ITeamQuestions QuestionsOf(ServiceProvider rooms) => rooms.GetRequiredService<ITeamQuestions>();

    private static async Task<TeamQuestion> FindAsync(ServiceProvider rooms, CommandSetting setting, string id, CancellationToken cancellationToken) =>
        await QuestionsOf(rooms).FindQuestionAsync(id.ToUpperInvariant(), cancellationToken)
            ?? throw new CommandFailure(setting.Say("cli.questions-unknown", ("id", id)));

    private static async Task EndAsync(
        ServiceProvider rooms, CommandSetting setting, TeamQuestion question, string? answer, CancellationToken cancellationToken)
    {
        if (!await QuestionsOf(rooms).AnswerQuestionAsync(question.Id, answer, cancellationToken))
        {
            throw new CommandFailure(setting.Say("cli.questions-before", ("id", question.Id)));
        }
    }

    private static string StateOf(TeamQuestion question, CommandSetting setting) => setting.Say(question switch
    {
        { AnsweredAt: not null } => "cli.questions-state-answered",
        { ToldAt: not null } => "cli.questions-state-told",
        _ => "cli.questions-state-open",
    });

    private static string TimeOf(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
