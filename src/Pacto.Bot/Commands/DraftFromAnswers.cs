using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Commands;

/// <summary>
/// Fills a draft from a file without asking: every answer is read as if it had been given in the conversation, what can be used is
/// stored, and what is missing or refused is said.
/// </summary>
internal static class DraftFromAnswers
{
    /// <summary>Fills and stores a draft.</summary>
    /// <param name="setting">The terminal.</param>
    /// <param name="settings">Settings as <c>--Section:Key=value</c>.</param>
    /// <param name="formId">The form; null to take the one the file is for.</param>
    /// <param name="path">The file: answers by field, or a draft as it was exported to JSON.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>0 when every answer was taken, 1 when some were refused.</returns>
    public static async Task<int> RunAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string? formId, string path, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(setting, path, cancellationToken);
        await using var rooms = setting.BuildRooms(settings);
        var forms = rooms.GetRequiredService<FormCatalog>();
        var now = rooms.GetRequiredService<TimeProvider>().GetUtcNow();
        if (DraftReading.Read(text, forms, DraftIds.New(), setting.Language, "", now, formId) is not DraftImport.Read read)
        {
            throw new CommandFailure(setting.Say("cli.draft-bad-file", ("path", path)));
        }

        var form = forms[read.Draft.FormId];
        foreach (var line in Problems(setting, form, read))
        {
            await setting.Out.WriteLineAsync(line);
        }

        await LocalDrafts.SaveAsync(rooms, new DraftChange.Saved(read.Draft), cancellationToken);
        await ReportAsync(setting, form, read.Draft);
        if (read is { LeftOut.Count: 0, NotTaken.Count: 0 })
        {
            return ExitCode.Done;
        }

        await setting.Error.WriteLineAsync(setting.Say("cli.draft-some-refused"));
        return ExitCode.Failed;
    }

    private static IEnumerable<string> Problems(CommandSetting setting, Form form, DraftImport.Read read) =>
        read.LeftOut.Select(field => setting.Say("cli.draft-unknown-field", ("field", field))).Concat(read.NotTaken.Select(problem => setting.Say(
            "cli.draft-refused", ("field", form[problem.FieldId].Label[setting.Language]), ("why", problem.Message(form, setting.Language)))));

    private static async Task ReportAsync(CommandSetting setting, Form form, Draft draft)
    {
        var progress = draft.Progress(form);
        await setting.Out.WriteLineAsync(setting.Say(
            "cli.draft-saved",
            ("id", draft.Id),
            ("done", progress.Done.ToString(CultureInfo.InvariantCulture)),
            ("total", progress.Total.ToString(CultureInfo.InvariantCulture))));
        if (progress.Open.Count > 0)
        {
            var labels = string.Join("; ", progress.Open.Select(field => field.Label[setting.Language]));
            await setting.Out.WriteLineAsync(setting.Say("cli.draft-missing", ("labels", labels)));
        }
    }

    private static async Task<string> ReadAsync(CommandSetting setting, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(setting.Say("cli.draft-no-file", ("path", path)), exception);
        }
    }
}
