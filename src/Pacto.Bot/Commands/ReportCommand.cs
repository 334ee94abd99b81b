using System.CommandLine;
using System.Text.Json;
using Pacto.Bot.Conversations;
using Pacto.Bot.Reporting;
using Pacto.Knowledge;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Commands;

/// <summary><c>report</c>: how the assistant was used, and what was asked that the sources do not answer.</summary>
internal static class ReportCommand
{
    private const int DefaultDays = 30;

    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var days = new Option<int>("--days") { Description = setting.Say("report.days"), HelpName = "N", DefaultValueFactory = _ => DefaultDays };
        days.Validators.Add(found =>
        {
            if (found.GetValue(days) is < 1 or > UnansweredQuestion.KeptDays)
            {
                found.AddError("--days");
            }
        });
        var json = new Option<bool>("--json") { Description = setting.Say("report.json") };
        var command = new Command("report", setting.Say("report.about")) { TreatUnmatchedTokensAsErrors = false };
        command.Add(days);
        command.Add(json);
        command.Add(LanguageOption.Create(setting));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var groups = new QuestionGroups(rooms.GetRequiredService<KnowledgeBase>(), rooms.GetRequiredService<Retriever>());
            var maker = new ReportMaker(rooms.GetRequiredService<IUsage>(), groups, rooms.GetRequiredService<TimeProvider>());
            var report = await maker.MakeAsync(parsed.GetValue(days), cancellationToken);
            await setting.Out.WriteAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(report, ReportJson.Default.UsageReport) + "\n"
                : new ReportText(setting.Phrases, setting.Language).Write(report));
            return ExitCode.Done;
        });
        return command;
    }
}
