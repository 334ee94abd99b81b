using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pacto.Bot.Answering;
using Pacto.Bot.Evaluation;
using Spectre.Console;

namespace Pacto.Bot.Commands;

/// <summary><c>eval</c>: runs question sets and prints the figures per language and type.</summary>
internal static class EvalCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var files = new Argument<string[]>("FILE") { Description = setting.Say("cli.eval-files"), Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(found =>
        {
            if (found.Tokens.FirstOrDefault(token => !File.Exists(token.Value)) is { } missing)
            {
                found.AddError(missing.Value);
            }
        });
        var failures = new Option<bool>("--failures") { Description = setting.Say("cli.eval-failures") };
        var withModel = new Option<bool>("--model") { Description = setting.Say("model.eval") };
        var replay = new Option<string?>("--replay") { Description = setting.Say("model.replay"), HelpName = "DIR" };
        var record = new Option<string?>("--record") { Description = setting.Say("report.record"), HelpName = "FILE" };
        var command = new Command("eval", setting.Say("cli.eval")) { files, failures, withModel, replay, record, LanguageOption.Create(setting) };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(files)!;
            var configuration = setting.Configure(parsed.UnmatchedTokens);
            var questions = await ReadAsync(setting, [.. given.Select(path => new FileInfo(path))], cancellationToken);
            var desk = QuestionDesk.Open(AppContext.BaseDirectory, KnowledgeOptions.Of(configuration));
            var judge = new Judge(desk.Knowledge, desk.Retriever, text => desk.Asking.AnswerOne(text, null, null).Answer);
            var judgements = questions.Select(judge.Try).ToList();
            Print(judgements, parsed.GetValue(failures));
            if (parsed.GetValue(record) is { } file)
            {
                QualityRecord.Write(file, given, judgements, TimeProvider.System);
            }

            if (parsed.GetValue(withModel) || parsed.GetValue(replay) is not null)
            {
                using var run = EvalModel.Open(setting, configuration, desk, parsed.GetValue(replay));
                Print(await run.JudgeAsync(questions, cancellationToken), parsed.GetValue(failures));
                run.Print();
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<GoldenQuestion>> ReadAsync(CommandSetting setting, FileInfo[] files, CancellationToken cancellationToken)
    {
        List<GoldenQuestion> questions = [];
        foreach (var file in files)
        {
            var number = 0;
            await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
            {
                number++;
                try
                {
                    if (GoldenQuestion.Parse(line.TrimStart('\uFEFF')) is { } question)
                    {
                        questions.Add(question);
                    }
                }
                catch (JsonException wrong)
                {
                    throw new CommandFailure(setting.Say(
                        "cli.eval-bad-line",
                        ("file", file.Name),
                        ("line", number.ToString(CultureInfo.InvariantCulture)),
                        ("why", wrong.Message)), wrong);
                }
            }
        }

        return questions;
    }

    private static void Print(List<Judgement> judgements, bool failures)
    {
        var table = new Table().Border(TableBorder.Markdown)
            .AddColumns("slice", "n", "hit@1", "hit@3", "MRR@10", "right", "declined", "outside", "refused", "obj@1", "obj@3");
        foreach (var card in ScoreCard.Slices(judgements))
        {
            table.AddRow(
                Markup.Escape(card.Name), Text(card.Asked), Text(card.HitAt1), Text(card.HitAt3), Text(card.ReciprocalRank), Text(card.Right),
                Text(card.WronglyDeclined), Text(card.Outside), Text(card.RightlyDeclined), Text(card.Objective1), Text(card.Objective3));
        }

        // A table in a file or a pipe must not be folded to the width of a terminal that is not there.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
        AnsiConsole.Write(table);
        var times = judgements.Select(judgement => judgement.Milliseconds).Order().ToList();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0.00} ms, p95 {times[times.Count * 95 / 100]:0.00} ms an answer"));
        foreach (var judgement in failures ? judgements.Where(judgement => !judgement.Right && !judgement.Left) : [])
        {
            AnsiConsole.WriteLine($"{judgement.Question.Id} [{judgement.Question.Type}] rank {judgement.Rank}, answered {judgement.Answered}: {judgement.Question.Question}");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => double.IsNaN(share) ? "-" : share.ToString("0.000", CultureInfo.InvariantCulture);
}
