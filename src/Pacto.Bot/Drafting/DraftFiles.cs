using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Hands over the draft as a file. The file itself is made when it is fetched, so that it is never older than the draft.</summary>
internal sealed class DraftFiles(Phrases phrases, FieldPrompter prompter)
{
    /// <summary>The file a command asks for, or the formats when it does not say.</summary>
    public TurnOutcome Give(DraftScene scene, string commandId)
    {
        var language = scene.Language;
        if (commandId == CommandIds.PasteReady)
        {
            return GivePage(scene);
        }

        var format = commandId switch
        {
            CommandIds.ExportWord => "docx",
            CommandIds.ExportMarkdown => "md",
            CommandIds.ExportJson => "json",
            _ => null,
        };
        if (format is null)
        {
            return scene.Stay(
                new ReplyPart.Text(phrases.Say(language, "export.which")),
                new ReplyPart.Choices([.. Formats.Select(id => Choice.Same(phrases.Say(language, "button." + id)))]));
        }

        var file = new ReplyPart.File(scene.Draft.Id, format, FileNames.For(scene.Form, scene.Draft, language, format));
        return Give(scene, WithBlanks(scene, "export.done"), file);
    }

    /// <summary>The page on which every text stands in the form's order, to be copied field by field.</summary>
    private TurnOutcome GivePage(DraftScene scene) => Give(
        scene,
        WithBlanks(scene, "export.page"),
        new ReplyPart.Page(phrases.Say(scene.Language, "export.open-page"), scene.Form.Id, scene.Draft.Id));

    private string WithBlanks(DraftScene scene, string key)
    {
        var open = scene.Draft.Progress(scene.Form).Open.Count;
        var text = phrases.Say(scene.Language, key);
        return open == 0 ? text : $"{text} {phrases.Count(scene.Language, "export.blanks", open)}";
    }

    private TurnOutcome Give(DraftScene scene, string text, ReplyPart given) => scene.Asked is { } field
        ? scene.Stay([new ReplyPart.Text(text), given, .. prompter.AskAgain(scene, field)])
        : scene.Stay(
            new ReplyPart.Text(text),
            given,
            new ReplyPart.Choices([.. After.Select(id => Choice.Same(phrases.Say(scene.Language, "button." + id)))]));

    private static readonly string[] Formats = [CommandIds.PasteReady, CommandIds.ExportWord, CommandIds.ExportMarkdown, CommandIds.ExportJson];
    private static readonly string[] After = [CommandIds.Review, CommandIds.Change, CommandIds.Pause];
}
