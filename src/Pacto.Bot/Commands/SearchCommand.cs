using System.CommandLine;
using System.Text.Json.Nodes;
using Pacto.Bot.Answering;
using Pacto.Bot.Commands.Batch;
using Pacto.Bot.Commands.Corpora;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>search</c>: what retrieval finds, before any answer is composed.</summary>
internal static class SearchCommand
{
    private const int MostResults = 100;
    private const int UsualResults = 10;

    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var question = QuestionInput.CreateArgument(setting);
        var json = QuestionInput.CreateJson(setting);
        var lang = LanguageOption.Create(setting);
        var top = new Option<int>("--top") { Description = setting.Say("cli.search-top"), HelpName = "K", DefaultValueFactory = _ => UsualResults };
        var corpus = CorpusOption.Create(setting);
        var command = new Command("search", setting.Say("cli.search")) { question, json, top, corpus, lang };
        QuestionInput.Require(command, question, json);
        command.Validators.Add(result =>
        {
            if (result.GetResult(top) is { Implicit: false } && result.GetValue(top) is < 1 or > MostResults)
            {
                result.AddError("--top");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(corpus) is { } folder)
            {
                return await CorpusCommands.SearchAsync(
                    setting, folder, parsed.GetValue(json) ? null : parsed.GetValue(question), LanguageCode.Parse(parsed.GetValue(lang)),
                    parsed.GetValue(top), parsed.UnmatchedTokens, cancellationToken);
            }

            var desk = QuestionDesk.Open(AppContext.BaseDirectory, KnowledgeOptions.Of(setting.Configure(parsed.UnmatchedTokens)));
            var batch = new SearchBatch(desk.Retriever, desk.Added, parsed.GetValue(top));
            if (parsed.GetValue(json))
            {
                return await BatchReader.RunAsync(setting.In, setting.Out, batch.Answer, cancellationToken);
            }

            foreach (var result in batch.Results(parsed.GetValue(question)!, LanguageCode.Parse(parsed.GetValue(lang))).OfType<JsonObject>())
            {
                await setting.Out.WriteLineAsync($"{result["rank"],3}  {result["score"]:0.00}  {result["passageId"]}  {result["title"]}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
