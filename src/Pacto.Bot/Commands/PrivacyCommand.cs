using System.CommandLine;
using System.Globalization;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Commands;

/// <summary><c>privacy kept|export|delete|proof|expire</c>: what whoever runs the assistant owes the people whose data it keeps.</summary>
internal static class PrivacyCommand
{
    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting) => new("privacy", setting.Say("cli.privacy"))
    {
        CreateKept(setting),
        CreateExport(setting),
        CreateDelete(setting),
        CreateProof(setting),
        CreateExpire(setting),
    };

    private static Command CreateKept(CommandSetting setting)
    {
        var command = Under("kept", setting);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            foreach (var (kind, days) in rooms.GetRequiredService<KeptFor>().Kinds)
            {
                await setting.Out.WriteLineAsync(setting.Say(
                    "cli.privacy-line",
                    ("what", setting.Say($"privacy.kind.{kind}.what")),
                    ("why", setting.Say($"privacy.kind.{kind}.why")),
                    ("until", days == 0 ? setting.Say("privacy.kept-always") : setting.Phrases.Count(setting.Language, "privacy.kept-days", days)))
                    .AsMemory(), cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateExport(CommandSetting setting)
    {
        var (command, person) = OfPerson("export", setting);
        var output = new Option<string?>("--out") { Description = setting.Say("cli.drafts-out"), HelpName = "FILE" };
        command.Add(output);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            await CountAsync(setting, rooms, person(parsed), cancellationToken);
            var file = await rooms.GetRequiredService<IDraftFiles>()
                .MakeAsync(person(parsed), PersonalFile.Id, PersonalFile.Format, setting.Language, cancellationToken);
            await SavedFile.WriteAsync(setting, file!, parsed.GetValue(output), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDelete(CommandSetting setting)
    {
        var (command, person) = OfPerson("delete", setting);
        var yes = new Option<bool>("--yes") { Description = setting.Say("cli.privacy-yes") };
        command.Add(yes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var counts = await CountAsync(setting, rooms, person(parsed), cancellationToken);
            if (setting.IsInteractive && !parsed.GetValue(yes) && !await AgreesAsync(setting, person(parsed), counts, cancellationToken))
            {
                await setting.Out.WriteLineAsync(setting.Say("cli.privacy-not").AsMemory(), cancellationToken);
                return ExitCode.Done;
            }

            var erasure = await rooms.GetRequiredService<IPersonalData>().EraseAsync(person(parsed), Erasure.NewReference(), cancellationToken);
            await setting.Out.WriteLineAsync(
                setting.Say("cli.privacy-deleted", ("what", Words(setting, erasure.Counts)), ("reference", erasure.Reference)).AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateProof(CommandSetting setting)
    {
        var reference = new Argument<string>("REFERENCE") { Description = setting.Say("cli.privacy-reference") };
        var command = Under("proof", setting);
        command.Add(reference);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var asked = parsed.GetRequiredValue(reference).Trim().ToUpperInvariant();
            var erasure = await rooms.GetRequiredService<IPersonalData>().FindErasureAsync(asked, cancellationToken)
                ?? throw new CommandFailure(setting.Say("cli.privacy-unproved", ("reference", asked)));
            await setting.Out.WriteLineAsync(setting.Say(
                "cli.privacy-proved",
                ("reference", erasure.Reference),
                ("when", erasure.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                ("who", setting.Say(erasure.Cause == Erasure.ByPerson ? "cli.privacy-person" : "cli.privacy-operator")),
                ("what", Words(setting, erasure.Counts))).AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateExpire(CommandSetting setting)
    {
        var command = Under("expire", setting);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var rooms = setting.BuildRooms([.. parsed.UnmatchedTokens]);
            var gone = await rooms.GetRequiredService<IRetention>().ExpireAsync(rooms.GetRequiredService<KeptFor>(), TimeSpan.Zero, cancellationToken);
            await setting.Out.WriteLineAsync(setting.Say("cli.privacy-expired", ("what", Words(setting, gone ?? KeptCounts.None))).AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<KeptCounts> CountAsync(CommandSetting setting, ServiceProvider rooms, PersonKey person, CancellationToken cancellationToken)
    {
        var counts = await rooms.GetRequiredService<IPersonalData>().CountAsync(person, cancellationToken);
        return counts != KeptCounts.None ? counts : throw new CommandFailure(setting.Say("cli.privacy-nobody", ("person", NameOf(person))));
    }

    private static async Task<bool> AgreesAsync(CommandSetting setting, PersonKey person, KeptCounts counts, CancellationToken cancellationToken)
    {
        await setting.Out.WriteAsync(setting.Say("cli.privacy-ask", ("person", NameOf(person)), ("what", Words(setting, counts))) + " ");
        await setting.Out.FlushAsync(cancellationToken);
        var answer = (await setting.In.ReadLineAsync(cancellationToken))?.Trim();
        return string.Equals(answer, setting.Say("cli.drafts-yes-word"), StringComparison.OrdinalIgnoreCase);
    }

    private static string Words(CommandSetting setting, KeptCounts counts) => counts == KeptCounts.None
        ? setting.Say("cli.privacy-nothing")
        : string.Join(", ", counts.ByKind().Select(kind => setting.Phrases.Count(setting.Language, "privacy.count." + kind.Id, kind.Count)));

    private static string NameOf(PersonKey person) => string.Join(' ', new[] { person.Channel, person.Tenant, person.UserId }.Where(part => part.Length > 0));

    private static (Command Command, Func<ParseResult, PersonKey> Person) OfPerson(string name, CommandSetting setting)
    {
        var channel = new Argument<string>("CHANNEL") { Description = setting.Say("cli.privacy-channel") };
        var user = new Argument<string>("USER") { Description = setting.Say("cli.privacy-user") };
        var tenant = new Option<string>("--tenant") { Description = setting.Say("cli.privacy-tenant"), HelpName = "ID", DefaultValueFactory = _ => "" };
        var command = Under(name, setting);
        command.Add(channel);
        command.Add(user);
        command.Add(tenant);
        return (command, parsed => new PersonKey(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(user)));
    }

    private static Command Under(string name, CommandSetting setting)
    {
        var command = new Command(name, setting.Say("cli.privacy-" + name)) { TreatUnmatchedTokensAsErrors = false };
        command.Add(LanguageOption.Create(setting));
        return command;
    }
}
