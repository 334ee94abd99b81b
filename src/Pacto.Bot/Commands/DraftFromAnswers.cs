using System.Globalization;
using System.Security.Cryptography;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Commands;

/// <summary>
/// Fills a draft from a file without asking: every answer is read as if it had been given in the conversation, what can be used is
/// stored, and what is missing or refused is said.
/// </summary>
internal static class DraftFromAnswers
{
    /// <summary>Fills and stores a draft.</summary>
    /// <returns>0 when every answer was taken, 1 when some were refused.</returns>
    public static async Task<int> RunAsync(
        CommandSetting setting, IReadOnlyList<string> settings, string formId, string path, CancellationToken cancellationToken)
    {
        var answers = Read(path, setting);
        await using var rooms = setting.BuildRooms(settings);
        var form = rooms.GetRequiredService<FormCatalog>()[formId];
        var now = rooms.GetRequiredService<TimeProvider>().GetUtcNow();
        var draft = new Draft
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            FormId = formId,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var refused = 0;
        foreach (var (fieldId, answer) in answers)
        {
            if (form.Find(fieldId) is not { } field)
            {
                await setting.Out.WriteLineAsync(setting.Say("cli.draft-unknown-field", ("field", fieldId)));
                refused++;
                continue;
            }

            switch (FieldRules.Read(form, draft, field, answer, setting.Language, DateOnly.FromDateTime(now.UtcDateTime)))
            {
                case FieldCheck.Accepted accepted:
                    draft = draft.Set(fieldId, new FieldValue(accepted.Items, ValueOrigin.Imported, "", now));
                    break;
                case FieldCheck.Refused problem:
                    var why = form.Problems[problem.Code].Message(setting.Language, problem.Arguments);
                    await setting.Out.WriteLineAsync(setting.Say("cli.draft-refused", ("field", field.Label[setting.Language]), ("why", why)));
                    refused++;
                    break;
            }
        }

        await LocalDrafts.SaveAsync(rooms, new DraftChange.Saved(Named(draft, form)), cancellationToken);
        await ReportAsync(setting, form, draft);
        if (refused == 0)
        {
            return ExitCode.Done;
        }

        await setting.Error.WriteLineAsync(setting.Say("cli.draft-some-refused"));
        return ExitCode.Failed;
    }

    private static Draft Named(Draft draft, Form form) =>
        draft.Value(form.NamingField) is { } name ? draft with { Name = name.Text } : draft;

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

    /// <summary>One mapping of field id and answer; a list stands for several items, each on its own line.</summary>
    private static List<(string Field, string Answer)> Read(string path, CommandSetting setting)
    {
        try
        {
            using var reader = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.All(IsAnswer)
                ? [.. root.Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, TextOf(entry.Value)))]
                : throw new CommandFailure(setting.Say("cli.draft-bad-file", ("path", path)));
        }
        catch (YamlException exception)
        {
            throw new CommandFailure(setting.Say("cli.draft-bad-file", ("path", path)), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(setting.Say("cli.draft-no-file", ("path", path)), exception);
        }
    }

    private static bool IsAnswer(KeyValuePair<YamlNode, YamlNode> entry) => entry is
    {
        Key: YamlScalarNode { Value: not null },
        Value: YamlScalarNode or YamlSequenceNode,
    } && (entry.Value is not YamlSequenceNode list || list.Children.All(item => item is YamlScalarNode));

    private static string TextOf(YamlNode node) => node is YamlSequenceNode list
        ? string.Join('\n', list.Children.Select(item => ((YamlScalarNode)item).Value))
        : ((YamlScalarNode)node).Value ?? "";
}
