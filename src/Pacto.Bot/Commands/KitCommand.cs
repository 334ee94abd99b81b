using System.CommandLine;
using System.Text;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Commands;

/// <summary><c>draft kit</c>: the questions of a form, to print for a workshop or to fill in and read back.</summary>
internal static class KitCommand
{
    private static readonly string[] Formats = ["docx", "md", "yaml"];

    /// <summary>The command.</summary>
    public static Command Create(CommandSetting setting)
    {
        var form = new Option<string>("--form") { Description = setting.Say("cli.draft-form"), HelpName = "pledge|practice", Required = true };
        form.AcceptOnlyFromAmong("pledge", "practice");
        var format = new Option<string>("--format")
        {
            Description = setting.Say("cli.drafts-format"),
            HelpName = string.Join('|', Formats),
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = setting.Say("cli.kit-out"), HelpName = "FILE" };
        var command = new Command("kit", setting.Say("cli.draft-kit")) { form, format, output, LanguageOption.Create(setting) };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            setting, parsed.GetRequiredValue(form), parsed.GetRequiredValue(format), parsed.GetValue(output), cancellationToken));
        return command;
    }

    /// <summary>A dash stands for the terminal itself, as usual; a Word file is no text to be shown there.</summary>
    private static async Task<int> RunAsync(CommandSetting setting, string form, string format, string? output, CancellationToken cancellationToken)
    {
        await using var rooms = setting.BuildRooms([]);
        var file = rooms.GetRequiredService<IFormKits>().Make(form, format, setting.Language)!;
        if (output == "-" && format != "docx")
        {
            await setting.Out.WriteAsync(Encoding.UTF8.GetString(file.Content.Span));
            return ExitCode.Done;
        }

        await SavedFile.WriteAsync(setting, file, output, cancellationToken);
        return ExitCode.Done;
    }
}
