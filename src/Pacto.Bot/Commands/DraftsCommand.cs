using System.CommandLine;
using System.Globalization;
using System.Text;
using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Commands;

/// <summary><c>drafts list|show|export|delete</c>: the drafts of the user of this machine.</summary>
internal static class DraftsCommand
{
    private static readonly string[] Formats = ["docx", "md", "json"];

    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting) => new("drafts", setting.Say("cli.drafts"))
    {
        CreateList(setting),
        CreateShow(setting),
        CreateExport(setting),
        CreateImport(setting),
        CreateRename(setting),
        CreateDuplicate(setting),
        CreateDelete(setting),
    };

    private static Command CreateList(CommandSetting setting)
    {
        var command = Under("list", setting);
        command.SetAction((parsed, cancellationToken) => ListAsync(setting, parsed.UnmatchedTokens, cancellationToken));
        return command;
    }

    private static Command CreateShow(CommandSetting setting)
    {
        var id = IdOf(setting);
        var command = Under("show", setting);
        command.Add(id);
        command.SetAction((parsed, cancellationToken) =>
            ShowAsync(setting, parsed.UnmatchedTokens, parsed.GetRequiredValue(id), cancellationToken));
        return command;
    }

    private static Command CreateExport(CommandSetting setting)
    {
        var id = IdOf(setting);
        var format = new Option<string>("--format")
        {
            Description = setting.Say("cli.drafts-format"),
            HelpName = string.Join('|', Formats),
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = setting.Say("cli.drafts-out"), HelpName = "FILE" };
        var command = Under("export", setting);
        command.Add(id);
        command.Add(format);
        command.Add(output);
        command.SetAction((parsed, cancellationToken) => ExportAsync(
            setting,
            parsed.UnmatchedTokens,
            parsed.GetRequiredValue(id),
            parsed.GetRequiredValue(format),
            parsed.GetValue(output),
            cancellationToken));
        return command;
    }

    private static Command CreateImport(CommandSetting setting)
    {
        var file = new Argument<string>("FILE") { Description = setting.Say("cli.drafts-import-file") };
        var command = Under("import", setting);
        command.Add(file);
        command.SetAction((parsed, cancellationToken) =>
            DraftFromAnswers.RunAsync(setting, [.. parsed.UnmatchedTokens], null, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static Command CreateRename(CommandSetting setting)
    {
        var id = IdOf(setting);
        var name = new Argument<string>("NAME") { Description = setting.Say("cli.drafts-name") };
        var command = Under("rename", setting);
        command.Add(id);
        command.Add(name);
        command.SetAction((parsed, cancellationToken) =>
            ChangeAsync(setting, parsed.UnmatchedTokens, parsed.GetRequiredValue(id), (draft, now) => DraftCopies.Renamed(draft, parsed.GetRequiredValue(name), now), cancellationToken));
        return command;
    }

    private static Command CreateDuplicate(CommandSetting setting)
    {
        var id = IdOf(setting);
        var command = Under("duplicate", setting);
        command.Add(id);
        command.SetAction((parsed, cancellationToken) => ChangeAsync(
            setting,
            parsed.UnmatchedTokens,
            parsed.GetRequiredValue(id),
            (draft, now) => DraftCopies.Of(draft, setting.Say("shelf.copy-name", ("name", NameOf(draft, setting))), now),
            cancellationToken));
        return command;
    }

    private static Command CreateDelete(CommandSetting setting)
    {
        var id = IdOf(setting);
        var yes = new Option<bool>("--yes") { Description = setting.Say("cli.drafts-yes") };
        var command = Under("delete", setting);
        command.Add(id);
        command.Add(yes);
        command.SetAction((parsed, cancellationToken) =>
            DeleteAsync(setting, parsed.UnmatchedTokens, parsed.GetRequiredValue(id), parsed.GetValue(yes), cancellationToken));
        return command;
    }

    private static Command Under(string name, CommandSetting setting)
    {
        var command = new Command(name, setting.Say("cli.drafts-" + name)) { TreatUnmatchedTokensAsErrors = false };
        command.Add(LanguageOption.Create(setting));
        return command;
    }

    private static Argument<string> IdOf(CommandSetting setting) => new("ID") { Description = setting.Say("cli.drafts-id") };

    private static async Task<int> ListAsync(CommandSetting setting, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        var drafts = await rooms.GetRequiredService<IConversationStore>().ListDraftsAsync(TerminalChannel.Person, cancellationToken);
        foreach (var draft in drafts)
        {
            var changed = draft.UpdatedAt.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
            await setting.Out.WriteLineAsync($"{draft.Id}  {draft.FormId,-8}  {changed}  {NameOf(draft, setting)}");
        }

        if (drafts.Count == 0)
        {
            await setting.Error.WriteLineAsync(setting.Say("cli.drafts-none"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string id, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        var draft = await FindAsync(rooms, setting, id, cancellationToken);
        var file = await MakeAsync(rooms, setting, draft, "md", cancellationToken);
        await setting.Out.WriteLineAsync(Encoding.UTF8.GetString(file.Content.Span).TrimEnd());
        return ExitCode.Done;
    }

    private static async Task<int> ExportAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string id, string format, string? output, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        var draft = await FindAsync(rooms, setting, id, cancellationToken);
        var file = await MakeAsync(rooms, setting, draft, format, cancellationToken);
        await SavedFile.WriteAsync(setting, file, output, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> ChangeAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string id, Func<Draft, DateTimeOffset, Draft> change, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        var draft = await FindAsync(rooms, setting, id, cancellationToken);
        var changed = change(draft, rooms.GetRequiredService<TimeProvider>().GetUtcNow());
        await LocalDrafts.SaveAsync(rooms, new DraftChange.Saved(changed), cancellationToken);
        await setting.Out.WriteLineAsync(setting.Say("cli.drafts-changed", ("id", changed.Id), ("name", NameOf(changed, setting))));
        return ExitCode.Done;
    }

    /// <summary>Asks first where somebody can answer; a script has said what it wants.</summary>
    private static async Task<int> DeleteAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string id, bool isSure, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms(settings);
        var draft = await FindAsync(rooms, setting, id, cancellationToken);
        var name = NameOf(draft, setting);
        if (setting.IsInteractive && !isSure)
        {
            await setting.Out.WriteAsync(setting.Say("cli.drafts-ask", ("name", name)) + " ");
            await setting.Out.FlushAsync(cancellationToken);
            var answer = (await setting.In.ReadLineAsync(cancellationToken))?.Trim();
            if (!string.Equals(answer, setting.Say("cli.drafts-yes-word"), StringComparison.OrdinalIgnoreCase))
            {
                await setting.Out.WriteLineAsync(setting.Say("cli.drafts-kept"));
                return ExitCode.Done;
            }
        }

        await LocalDrafts.SaveAsync(rooms, new DraftChange.Deleted(draft.Id), cancellationToken);
        await setting.Out.WriteLineAsync(setting.Say("cli.drafts-deleted", ("name", name)));
        return ExitCode.Done;
    }

    private static async Task<Draft> FindAsync(
        ServiceProvider rooms, CommandSetting setting, string id, CancellationToken cancellationToken)
    {
        var drafts = await rooms.GetRequiredService<IConversationStore>().ListDraftsAsync(TerminalChannel.Person, cancellationToken);
        var found = drafts.Where(draft => draft.Id == id).ToList();
        if (found.Count == 0)
        {
            found = [.. drafts.Where(draft => draft.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))];
        }

        return found switch
        {
            [var one] => one,
            [] => throw new CommandFailure(setting.Say("cli.drafts-unknown", ("id", id))),
            _ => throw new CommandFailure(setting.Say("cli.drafts-several", ("id", id))),
        };
    }

    private static async Task<DraftFile> MakeAsync(
        ServiceProvider rooms, CommandSetting setting, Draft draft, string format, CancellationToken cancellationToken) =>
        await rooms.GetRequiredService<IDraftFiles>()
            .MakeAsync(TerminalChannel.Person, draft.Id, format, setting.Language, cancellationToken)
            ?? throw new CommandFailure(setting.Say("cli.drafts-unknown", ("id", draft.Id)));

    private static string NameOf(Draft draft, CommandSetting setting) =>
        draft.Name.Length > 0 ? draft.Name : setting.Say("cli.drafts-unnamed");
}
