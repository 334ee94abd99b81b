using System.CommandLine;
using Pacto.Bot.Commands;

namespace Pacto.Bot;

/// <summary>The composition root: the one place that knows every room of the house.</summary>
public static class BotHost
{
    /// <summary>Runs the command line and returns the process's exit code.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand { AskCommand.Create(), SearchCommand.Create(), EvalCommand.Create() };
        return root.Parse(args).InvokeAsync();
    }
}
