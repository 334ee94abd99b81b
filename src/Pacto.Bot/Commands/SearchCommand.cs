using System.CommandLine;
using System.Text.Json.Nodes;
using Pacto.Bot.Commands.Batch;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>search</c>: what retrieval finds, before any answer is composed.</summary>
internal static class SearchCommand
{
    private const int MostResults = 100;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "What to look for; leave out with --json.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Read JSON lines, write JSON lines." };
        var lang = new Option<string?>("--lang") { Description = "es, pt or en." };
        var top = new Option<int>("--top") { Description = "Most results, 1 to 100.", DefaultValueFactory = _ => 10 };
        var command = new Command("search", "What retrieval finds.") { question, json, lang, top };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(json) && string.IsNullOrWhiteSpace(result.GetValue(question)))
            {
                result.AddError("A question is needed, or --json.");
            }

            if (result.GetValue(top) is < 1 or > MostResults)
            {
                result.AddError("--top takes 1 to 100.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var desk = QuestionDesk.Open(AppContext.BaseDirectory);
            var batch = new SearchBatch(desk.Retriever, parsed.GetValue(top));
            if (parsed.GetValue(json))
            {
                return await BatchReader.RunAsync(Console.In, Console.Out, batch.Answer, cancellationToken);
            }

            foreach (var result in batch.Results(parsed.GetValue(question)!, LanguageCode.Parse(parsed.GetValue(lang))).OfType<JsonObject>())
            {
                Console.WriteLine($"{result["rank"],3}  {result["score"]:0.00}  {result["passageId"]}  {result["title"]}");
            }

            return 0;
        });
        return command;
    }
}
