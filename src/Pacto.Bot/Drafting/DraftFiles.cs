using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Hands over the draft as a file. The file itself is made when it is fetched, so that it is never older than the draft.</summary>
internal sealed class DraftFiles(Phrases phrases, DraftNames names, FieldPrompter prompter)
{
    /// <summary>Longest stem of a file name, characters.</summary>
    private const int LongestStem = 60;

    /// <summary>The file a command asks for, or the formats when it does not say.</summary>
    public TurnOutcome Give(DraftScene scene, string commandId)
    {
        var language = scene.Language;
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

        var open = scene.Draft.Progress(scene.Form).Open.Count;
        var text = phrases.Say(language, "export.done");
        text = open == 0 ? text : $"{text} {phrases.Count(language, "export.blanks", open)}";
        var file = new ReplyPart.File(scene.Draft.Id, format, $"{Stem(names.Plain(scene.Draft, language))}.{format}");
        return scene.Asked is { } field
            ? scene.Stay([new ReplyPart.Text(text), file, .. prompter.AskAgain(scene, field)])
            : scene.Stay(
                new ReplyPart.Text(text),
                file,
                new ReplyPart.Choices([.. After.Select(id => Choice.Same(phrases.Say(language, "button." + id)))]));
    }

    private static readonly string[] Formats = [CommandIds.ExportWord, CommandIds.ExportMarkdown, CommandIds.ExportJson];
    private static readonly string[] After = [CommandIds.Review, CommandIds.Change, CommandIds.Pause];

    /// <summary>Plain letters, digits and hyphens: a file name that every system takes.</summary>
    private static string Stem(string name)
    {
        var stem = new StringBuilder();
        foreach (var c in WordFold.Fold(WordFold.Compose(name)))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                stem.Append(c);
            }
            else if (stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }
        }

        var cut = stem.ToString(0, Math.Min(stem.Length, LongestStem)).Trim('-');
        return cut.Length > 0 ? cut : "draft";
    }
}
