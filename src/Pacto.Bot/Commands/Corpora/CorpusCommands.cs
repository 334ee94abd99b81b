using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Answering;
using Pacto.Bot.Commands.Batch;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>What <c>ask</c> and <c>search</c> do with <c>--corpus</c>.</summary>
internal static class CorpusCommands
{
    /// <summary><c>search --corpus</c>; a batch when there is no question.</summary>
    public static async Task<int> SearchAsync(
        CommandSetting setting, string folder, string? question, Language? language, int top, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var batch = await OpenAsync(setting, folder, settings, question is null);
        if (question is null)
        {
            return await BatchReader.RunAsync(setting.In, setting.Out, line => batch.Find(line, top), cancellationToken);
        }

        foreach (var result in batch.Results(question, language, top).OfType<JsonObject>())
        {
            var score = result["score"]!.GetValue<double>().ToString("0.00", CultureInfo.InvariantCulture);
            await setting.Out.WriteLineAsync(PlainLine.Of($"{result["rank"],3}  {score}  {result["passageId"]}  {result["title"]}"));
        }

        return ExitCode.Done;
    }

    /// <summary><c>ask --corpus</c>; a batch when there is no question.</summary>
    public static async Task<int> AskAsync(
        CommandSetting setting, string folder, string? question, Language? language, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var desk = await CorpusDesk.OpenAsync(setting, folder, settings, question is null);
        var answerer = new CorpusAnswerer(desk, setting.Phrases);
        if (question is null)
        {
            return await BatchReader.RunAsync(setting.In, setting.Out, new CorpusBatch(desk, answerer).Ask, cancellationToken);
        }

        var answer = answerer.Answer(question, language);
        await setting.Out.WriteLineAsync(answer.Markdown);
        foreach (var citation in answer.Citations)
        {
            await setting.Out.WriteLineAsync();
            await setting.Out.WriteLineAsync(setting.Phrases.Say(
                answer.Language,
                "terminal.citation",
                ("number", citation.Number.ToString(CultureInfo.InvariantCulture)),
                ("title", PlainLine.Of(citation.Passage.Title[answer.Language])),
                ("document", PlainLine.Of(citation.Passage.DocumentId)),
                ("quote", PlainLine.Of(citation.Quote))));
        }

        return ExitCode.Done;
    }

    private static async Task<CorpusBatch> OpenAsync(CommandSetting setting, string folder, IReadOnlyList<string> settings, bool isQuiet)
    {
        var desk = await CorpusDesk.OpenAsync(setting, folder, settings, isQuiet);
        return new CorpusBatch(desk, new CorpusAnswerer(desk, setting.Phrases));
    }
}
