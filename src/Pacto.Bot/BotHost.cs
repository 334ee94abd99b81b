namespace Pacto.Bot;

/// <summary>The composition root: the one place that knows every room of the house.</summary>
public static class BotHost
{
    /// <summary>Runs the command line and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        await using var app = builder.Build();
        await app.RunAsync();
        return 0;
    }
}
