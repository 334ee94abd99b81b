using System.CommandLine;
using System.Globalization;
using Pacto.Bot.Answering;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Commands.Corpora;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>ask</c>: one answer with its citations, or a batch of them.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var question = QuestionInput.CreateArgument(setting);
        var json = QuestionInput.CreateJson(setting);
        var lang = LanguageOption.Create(setting);
        var corpus = CorpusOption.Create(setting);
        var command = new Command("ask", setting.Say("cli.ask")) { question, json, corpus, lang };
        QuestionInput.Require(command, question, json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(corpus) is { } folder)
            {
                return await CorpusCommands.AskAsync(
                    setting, folder, parsed.GetValue(json) ? null : parsed.GetValue(question), LanguageCode.Parse(parsed.GetValue(lang)), parsed.UnmatchedTokens, cancellationToken);
            }

            var desk = QuestionDesk.Open(AppContext.BaseDirectory, KnowledgeOptions.Of(setting.Configure(parsed.UnmatchedTokens)));
            return parsed.GetValue(json)
                ? await BatchReader.RunAsync(setting.In, setting.Out, desk.Asking.Answer, cancellationToken)
                : await AskOnceAsync(setting, desk, parsed.GetValue(question)!, LanguageCode.Parse(parsed.GetValue(lang)));
        });
        return command;
    }

    private static async Task<int> AskOnceAsync(CommandSetting setting, QuestionDesk desk, string question, Language? language)
    {
        var (_, answer, _, used) = desk.Asking.AnswerOne(question, language, null);
        await setting.Out.WriteLineAsync(answer.Markdown);
        foreach (var citation in answer.Citations)
        {
            await setting.Out.WriteLineAsync();
            await setting.Out.WriteLineAsync(desk.Phrases.Say(
                used,
                "terminal.citation",
                ("number", citation.Number.ToString(CultureInfo.InvariantCulture)),
                ("title", citation.Title[used]),
                ("document", citation.DocumentTitle[used]),
                ("quote", citation.Quote)));
        }

        return ExitCode.Done;
    }
}
