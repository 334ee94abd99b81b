using System.CommandLine;

namespace Pacto.Bot.Commands;

/// <summary>How <c>ask</c> and <c>search</c> are given what to look for: a question, or a batch with <c>--json</c>.</summary>
internal static class QuestionInput
{
    /// <summary>The question; left out with a batch.</summary>
    public static Argument<string?> CreateArgument(CommandSetting setting) =>
        new("QUESTION") { Description = setting.Say("cli.question"), Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The switch for a batch.</summary>
    public static Option<bool> CreateJson(CommandSetting setting) => new("--json") { Description = setting.Say("cli.json") };

    /// <summary>One of the two has to be there.</summary>
    public static void Require(Command command, Argument<string?> question, Option<bool> json) =>
        command.Validators.Add(result =>
        {
            if (!result.GetValue(json) && string.IsNullOrWhiteSpace(result.GetValue(question)))
            {
                result.AddError(command.Name);
            }
        });
}
