using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Help;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Writes the question of a field: how far we are, what is asked, why, an example, and what can be pressed.</summary>
internal sealed class FieldPrompter(Phrases phrases, StepSuggestions suggestions)
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
        lines.AddRange(SuggestionLines(scene, field));
        return Parts(scene, field, string.Join('\n', lines.Where((line, i) => line.Length > 0 || i == 1)));
    }

    /// <summary>The question in one line, after a detour.</summary>
    public IReadOnlyList<ReplyPart> AskAgain(DraftScene scene, Field field, string? before = null)
    {
        var ask = phrases.Say(scene.Language, "draft.resume", ("ask", field.Ask[scene.Language]));
        var suggested = string.Concat(SuggestionLines(scene, field).Select(line => "\n" + line));
        return Parts(scene, field, (before is null ? ask : $"{before}\n\n{ask}") + suggested);
    }

    /// <summary>A text of one's own with the field open under it.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="field">The open field.</param>
    /// <param name="text">What is said.</param>
    /// <param name="mayLeave">True to offer going on another day.</param>
    /// <param name="allOptions">True to offer every option, also where some are proposed.</param>
    public IReadOnlyList<ReplyPart> Parts(DraftScene scene, Field field, string text, bool mayLeave = false, bool allOptions = false) =>
    [
        new ReplyPart.Text(text),
        new ReplyPart.Question(Asked(scene.Form, field, scene.Language)),
        Progress(scene),
        new ReplyPart.Choices(Choices(scene, field, mayLeave, allOptions)),
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

    /// <summary>What the draft's own words suggest, and why; nothing where they suggest nothing.</summary>
    private IEnumerable<string> SuggestionLines(DraftScene scene, Field field)
    {
        if (suggestions.For(scene.Form, scene.Draft, field, scene.Language) is not { } suggestion)
        {
            yield break;
        }

        var each = suggestion.Items.Count == suggestion.Words.Count;
        var shown = suggestion.Items.Select((item, i) => One(scene, field, item, each ? suggestion.Words[i] : ""));
        var words = each || suggestion.Words.Count == 0 ? "" : suggestion.Words[0];
        yield return words.Length == 0 || suggestion.Items.SequenceEqual([words])
            ? phrases.Say(scene.Language, "suggestion.line", ("value", string.Join("; ", shown)))
            : phrases.Say(scene.Language, "suggestion.line-because", ("value", string.Join("; ", shown)), ("words", Markdown.Escape(Markdown.Shorten(words, 80))));
    }

    private string One(DraftScene scene, Field field, string item, string words)
    {
        var value = ValueText.Show(scene.Form, field, new FieldValue([item], ValueOrigin.Accepted, "", scene.Turn.At), scene.Language);
        return words.Length == 0 || words.Equals(item, StringComparison.OrdinalIgnoreCase) ? phrases.Say(scene.Language, "suggestion.item", ("value", value))
            : phrases.Say(scene.Language, "suggestion.item-because", ("value", value), ("words", Markdown.Escape(words)));
    }

    private List<Choice> Choices(DraftScene scene, Field field, bool mayLeave, bool allOptions)
    {
        var language = scene.Language;
        List<Choice> ways = [];
        if (scene.Draft.Has(field.Id))
        {
            ways.Add(Choice.Same(phrases.Say(language, "button.keep")));
        }

        var skip = phrases.Say(language, "button.skip");
        ways.Add(field.Required ? Choice.Same(skip) : new Choice(phrases.Say(language, "choice.leave-blank"), skip));
        if (field.Inspired && scene.Draft.Values.Count > 0)
        {
            ways.Insert(0, Choice.Same(phrases.Say(language, "button." + CommandIds.Inspire)));
        }

        if (scene.IsHelped && HelpedFields.CanBeWorded(scene, field))
        {
            ways.Insert(0, new Choice(phrases.Say(language, "choice.word"), phrases.Say(language, "choice.word-says", ("label", field.Name(language).ToLowerInvariant()))));
        }

        if (mayLeave)
        {
            ways.Add(Choice.Same(phrases.Say(language, "button.pause")));
        }

        var suggestion = field.Kind is FieldKind.YesNo || allOptions ? null : suggestions.For(scene.Form, scene.Draft, field, language);
        var options = OptionChoices(scene.Form, field, language).Take(MostChoices - ways.Count);
        return suggestion is null ? [.. options, .. ways] : [.. Suggested(scene, field, suggestion), .. field.Options.Count > MostExplained ? [] : options, .. ways];
    }

    /// <summary>One tap takes the suggestion; of a long list, each of what is suggested alone, and the whole list.</summary>
    private IEnumerable<Choice> Suggested(DraftScene scene, Field field, Suggestion suggestion)
    {
        var accept = phrases.Say(scene.Language, "button." + CommandIds.TakeSuggestion);
        var isLong = field.Options.Count > MostExplained;
        yield return suggestion.Items.Count > 1
            ? new Choice(phrases.Say(scene.Language, "choice.accept-several", ("items", string.Join(", ", suggestion.Items.Select(item => isLong ? item : field.Option(item)?.Label[scene.Language] ?? item)))), accept)
            : new Choice(accept, accept);
        foreach (var option in OptionChoices(scene.Form, field, scene.Language).Where(option => isLong && suggestion.Items.Count > 1 && suggestion.Items.Contains(option.Text)))
        {
            yield return option;
        }

        if (isLong)
        {
            yield return Choice.Same(phrases.Say(scene.Language, "button.options"));
        }
    }

    /// <summary>What can be pressed for a field, in the order of its offered options.</summary>
    public static IEnumerable<Choice> OptionChoices(Form form, Field field, Language language) => field.Kind switch
    {
        FieldKind.YesNo => [Choice.Same(form.Words.Yes[language]), Choice.Same(form.Words.No[language])],
        FieldKind.Objectives or FieldKind.Sdgs => field.OfferedOptions.Select(option => new Choice($"{option.Id} · {(option.ShortLabel ?? option.Label)[language]}", option.Id)),
        _ => field.OfferedOptions.Select(option => Choice.Same(option.Label[language])),
    };

    /// <summary>What a channel needs to know of a field to offer a picker or a counter.</summary>
    public static AskedField Asked(Form form, Field field, Language language) => new(
        field.Id,
        field.Label[language],
        field.KindName,
        field.Length.Min,
        field.Length.Max,
        [.. OptionChoices(form, field, language)],
        field.IsRepeated ? field.Limit.Max ?? Math.Max(1, field.Options.Count) : 1);
}
