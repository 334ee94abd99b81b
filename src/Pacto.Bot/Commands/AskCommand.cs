using System.CommandLine;
using Pacto.Bot.Commands.Batch;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands;

/// <summary><c>ask</c>: one answer with its citations, or a batch of them.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "What to ask; leave out with --json.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Read JSON lines, write JSON lines." };
        var lang = new Option<string?>("--lang") { Description = "es, pt or en." };
        var command = new Command("ask", "One answer with its citations.") { question, json, lang };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(json) && string.IsNullOrWhiteSpace(result.GetValue(question)))
            {
                result.AddError("A question is needed, or --json.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var desk = QuestionDesk.Open(AppContext.BaseDirectory);
            return parsed.GetValue(json)
                ? await BatchReader.RunAsync(Console.In, Console.Out, desk.Asking.Answer, cancellationToken)
                : AskOnce(desk, parsed.GetValue(question)!, LanguageCode.Parse(parsed.GetValue(lang)));
        });
        return command;
    }

    private static int AskOnce(QuestionDesk desk, string question, Language? language)
    {
        var (_, answer, _, used) = desk.Asking.AnswerOne(question, language, null);
        Console.WriteLine(answer.Markdown);
        foreach (var citation in answer.Citations)
        {
            Console.WriteLine();
            Console.WriteLine(desk.Phrases.Say(used, "terminal.citation",
                ("number", citation.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("title", citation.Title[used]),
                ("document", citation.DocumentTitle[used]),
                ("quote", citation.Quote)));
        }

        return 0;
    }
}
