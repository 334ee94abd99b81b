using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Writes the question of a field: how far we are, what is asked, why, an example, and what can be pressed.</summary>
internal sealed class FieldPrompter(Phrases phrases)
{
    /// <summary>Most choices a reply may carry.</summary>
    private const int MostChoices = 24;

    /// <summary>Most options whose meaning is written out under the question.</summary>
    private const int MostExplained = 12;

    /// <summary>The question in full, as it is put the first time.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="field">What is asked.</param>
    /// <param name="before">What is said before it in the same message; null for nothing.</param>
    public IReadOnlyList<ReplyPart> Ask(DraftScene scene, Field field, string? before = null)
    {
        List<string> lines = before is null ? [] : [before, ""];
        lines.Add(ProgressLine(scene, field));
        lines.Add($"**{field.Ask[scene.Language]}**");
        if (!field.Required)
        {
            lines.Add(phrases.Say(scene.Language, "draft.optional"));
        }

        lines.Add(field.Why[scene.Language]);
        lines.AddRange(OptionLines(field, scene.Language));
        lines.Add(Guidance(field, scene.Language));
        return Parts(scene, field, string.Join('\n', lines.Where((line, i) => line.Length > 0 || i == 1)));
    }

    /// <summary>The question in one line, after a detour.</summary>
    public IReadOnlyList<ReplyPart> AskAgain(DraftScene scene, Field field, string? before = null)
    {
        var ask = phrases.Say(scene.Language, "draft.resume", ("ask", field.Ask[scene.Language]));
        return Parts(scene, field, before is null ? ask : $"{before}\n\n{ask}");
    }

    /// <summary>A text of one's own with the field open under it.</summary>
    public IReadOnlyList<ReplyPart> Parts(DraftScene scene, Field field, string text, bool mayLeave = false) =>
    [
        new ReplyPart.Text(text),
        new ReplyPart.Question(Asked(scene.Form, field, scene.Language)),
        Progress(scene),
        new ReplyPart.Choices(Choices(scene, field, mayLeave)),
    ];

    /// <summary>How far the draft is, for channels that draw it.</summary>
    public static ReplyPart Progress(DraftScene scene)
    {
        var progress = scene.Draft.Progress(scene.Form);
        return new ReplyPart.Progress(scene.Draft.Id, scene.Form.Id, progress.Done, progress.Total);
    }

    private string ProgressLine(DraftScene scene, Field field)
    {
        var progress = scene.Draft.Progress(scene.Form);
        var place = scene.Form.Interview.Where(other => scene.Draft.Applies(scene.Form, other)).TakeWhile(other => other.Id != field.Id).Count() + 1;
        var step = Math.Min(place, progress.Total).ToString(CultureInfo.InvariantCulture);
        var total = progress.Total.ToString(CultureInfo.InvariantCulture);
        return progress.Open.Count == 0
            ? phrases.Say(scene.Language, "draft.progress-complete", ("step", step), ("total", total))
            : phrases.Count(scene.Language, "draft.progress", progress.Open.Count, ("step", step), ("total", total));
    }

    /// <summary>What the options mean, where they are few enough to be read; a long list is on the buttons.</summary>
    private IEnumerable<string> OptionLines(Field field, Language language) => field.OfferedOptions.Count() > MostExplained
        ? []
        : field.OfferedOptions.Where(option => option.Meaning is not null).Select(option => phrases.Say(
            language, "draft.option-line", ("label", option.Label[language]), ("meaning", option.Meaning![language])));

    private string Guidance(Field field, Language language)
    {
        var example = phrases.Say(language, "draft.for-example", ("example", field.Example[language]));
        return field.IsRepeated && field.Options.Count > 0
            ? $"{phrases.Say(language, "draft.several")} {example}"
            : example;
    }

    private List<Choice> Choices(DraftScene scene, Field field, bool mayLeave)
    {
        var language = scene.Language;
        List<Choice> ways = [];
        if (scene.Draft.Has(field.Id))
        {
            ways.Add(Choice.Same(phrases.Say(language, "button.keep")));
        }

        var skip = phrases.Say(language, "button.skip");
        ways.Add(field.Required ? Choice.Same(skip) : new Choice(phrases.Say(language, "choice.leave-blank"), skip));
        if (mayLeave)
        {
            ways.Add(Choice.Same(phrases.Say(language, "button.pause")));
        }

        return [.. OptionChoices(scene.Form, field, language).Take(MostChoices - ways.Count), .. ways];
    }

    private static IEnumerable<Choice> OptionChoices(Form form, Field field, Language language) => field.Kind switch
    {
        FieldKind.YesNo => [Choice.Same(form.Words.Yes[language]), Choice.Same(form.Words.No[language])],
        FieldKind.Objectives or FieldKind.Sdgs => field.OfferedOptions.Select(option => new Choice($"{option.Id} · {(option.ShortLabel ?? option.Label)[language]}", option.Id)),
        _ => field.OfferedOptions.Select(option => Choice.Same(option.Label[language])),
    };

    private static AskedField Asked(Form form, Field field, Language language) => new(
        field.Id,
        field.Label[language],
        field.KindName,
        field.Length.Min,
        field.Length.Max,
        [.. OptionChoices(form, field, language)],
        field.IsRepeated ? field.Limit.Max ?? Math.Max(1, field.Options.Count) : 1);
}
