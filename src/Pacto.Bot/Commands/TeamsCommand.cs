using System.CommandLine;
using System.Globalization;
using Pacto.Bot.Channels.BotFramework;

namespace Pacto.Bot.Commands;

/// <summary><c>teams package</c>: the app package for Microsoft Teams.</summary>
internal static class TeamsCommand
{
    private const string DefaultFile = "pacto-teams.zip";

    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting)
    {
        var id = new Option<string>("--bot-id") { Description = setting.Say("cli.teams-bot-id"), HelpName = "GUID", Required = true };
        var host = new Option<string>("--host") { Description = setting.Say("cli.teams-host"), HelpName = "HOST", Required = true };
        var output = new Option<string>("--out") { Description = setting.Say("cli.teams-out"), HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
        var version = new Option<string>("--app-version") { Description = setting.Say("cli.teams-version"), HelpName = "N.N.N", DefaultValueFactory = _ => "1.0.0" };
        var developer = new Option<string>("--developer") { Description = setting.Say("cli.teams-developer"), HelpName = "NAME", DefaultValueFactory = _ => "Pacto.Bot" };
        var package = new Command("package", setting.Say("cli.teams-package")) { id, host, output, version, developer, LanguageOption.Create(setting) };
        package.SetAction((parsed, _) => WriteAsync(
            setting,
            new TeamsListing(
                IdOf(setting, parsed.GetRequiredValue(id)),
                HostOf(setting, parsed.GetRequiredValue(host)),
                VersionOf(setting, parsed.GetRequiredValue(version)),
                DeveloperOf(setting, parsed.GetRequiredValue(developer))),
            parsed.GetRequiredValue(output)));
        return new Command("teams", setting.Say("cli.teams")) { package };
    }

    private static async Task<int> WriteAsync(CommandSetting setting, TeamsListing listing, string path)
    {
        try
        {
            await using var file = File.Create(path);
            new TeamsPackage(setting.Phrases, Path.Combine(AppContext.BaseDirectory, "seeds", "teams")).Write(listing, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(setting.Say("cli.drafts-no-write", ("path", path)));
        }

        await setting.Out.WriteLineAsync(setting.Say("cli.teams-saved", ("path", path)));
        return ExitCode.Done;
    }

    private static Guid IdOf(CommandSetting setting, string value) =>
        Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty ? id : throw Refuse(setting, "cli.teams-bad-id", value);

    private static string HostOf(CommandSetting setting, string value) =>
        Uri.CheckHostName(value) is UriHostNameType.Dns && value.Contains('.', StringComparison.Ordinal)
            ? value.ToLowerInvariant()
            : throw Refuse(setting, "cli.teams-bad-host", value);

    private static Version VersionOf(CommandSetting setting, string value) =>
        Version.TryParse(value, out var version) && version is { Build: >= 0, Revision: < 0 } ? version : throw Refuse(setting, "cli.teams-bad-version", value);

    private static string DeveloperOf(CommandSetting setting, string value) =>
        value.Trim() is { Length: > 0 and <= TeamsListing.LongestDeveloper } name
            ? name
            : throw new CommandFailure(setting.Say(
                "cli.teams-bad-developer", ("most", TeamsListing.LongestDeveloper.ToString(CultureInfo.InvariantCulture))));

    private static CommandFailure Refuse(CommandSetting setting, string phrase, string value) => new(setting.Say(phrase, ("value", value)));
}
