using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Pacto.Bot.Storage;

namespace Pacto.Bot.Commands;

/// <summary><c>serve</c>, also what runs when no command is named: the bot with its web chat.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var command = new Command("serve", setting.Say("cli.serve")) { TreatUnmatchedTokensAsErrors = false };
        Equip(command, setting);
        return command;
    }

    /// <summary>Makes a command do this.</summary>
    public static void Equip(Command command, CommandSetting setting)
    {
        var urls = new Option<string?>("--urls") { Description = setting.Say("cli.serve-urls"), HelpName = "URL" };
        command.Add(urls);
        command.Add(LanguageOption.Create(setting));
        command.SetAction((parsed, cancellationToken) => RunAsync(setting, SettingsOf(setting, parsed, urls), cancellationToken));
    }

    private static async Task<int> RunAsync(CommandSetting setting, string[] settings, CancellationToken cancellationToken)
    {
        QuietStart.Begin();
        await using var app = BotHost.BuildServer(settings, EarlyReading.Begin(AppContext.BaseDirectory, setting.Phrases).Offer);
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            await setting.Out.WriteLineAsync(setting.Say("cli.serve-ready", ("address", address)));
        }

        var store = app.Services.GetRequiredService<ConversationStore>();
        await setting.Out.WriteLineAsync(setting.Say("cli.serve-storage", ("path", store.Place)));
        await setting.Out.WriteLineAsync(setting.Say("cli.serve-stop"));
        await setting.Out.FlushAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Settings are taken as the host takes them: <c>--Section:Key value</c> or <c>--Section:Key=value</c>.</summary>
    private static string[] SettingsOf(CommandSetting setting, ParseResult parsed, Option<string?> urls) =>
        [.. setting.Settings, .. parsed.UnmatchedTokens, .. parsed.GetValue(urls) is { } named ? [$"--urls={named}"] : Array.Empty<string>()];
}
