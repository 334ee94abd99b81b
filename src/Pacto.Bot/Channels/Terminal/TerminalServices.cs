using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>What the channel needs.</summary>
internal static class TerminalServices
{
    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services, TextWriter output, bool isInteractive)
    {
        services.AddSingleton(new TerminalScreen(output, isInteractive));
        services.AddSingleton<TerminalText>();
        services.AddSingleton<IReplySender, TerminalSender>();
        services.AddSingleton<TerminalChat>();
        return services;
    }
}
