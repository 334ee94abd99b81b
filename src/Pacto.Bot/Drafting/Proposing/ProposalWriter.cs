using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>Lays before a person what was understood or improved, beside her own words, with the ways to say yes, no and "not quite".</summary>
internal sealed class ProposalWriter(FormCatalog forms, Phrases phrases)
{
    /// <summary>Most sentences shown that found no place.</summary>
    private const int MostLeftOver = 3;

    /// <summary>Longest stretch of a sentence shown, characters.</summary>
    private const int LongestShown = 160;

    /// <summary>The proposal as it is first shown.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="before">What is said before it; null for nothing.</param>
    public IReadOnlyList<ReplyPart> Ask(DraftScene scene, Proposal proposal, string? before)
    {
        List<string> lines = before is null ? [] : [before, ""];
        if (proposal.Kind is ProposalKind.Improved)
        {
            lines.AddRange(Improved(scene, proposal));
        }
        else
        {
            lines.Add(phrases.Say(scene.Language, proposal.Kind is ProposalKind.Shared ? "proposal.shared" : "proposal.understood"));
            lines.AddRange(proposal.Values.Select((value, i) => Line(scene, value, i + 1)));
            lines.AddRange(LeftOver(scene, proposal));
            lines.Add("");
            lines.Add(phrases.Say(scene.Language, "proposal.right"));
        }

        return Parts(scene, proposal, string.Join('\n', lines));
    }

    /// <summary>The values to choose one to correct from.</summary>
    public IReadOnlyList<ReplyPart> AskWhich(DraftScene scene, Proposal proposal) =>
    [
        new ReplyPart.Text(phrases.Say(scene.Language, "proposal.which", ("label", scene.Form[proposal.Values[0].FieldId].Name(scene.Language).ToLowerInvariant()))),
        FieldPrompter.Progress(scene),
        new ReplyPart.Choices(
        [
            .. proposal.Values.Select(value => scene.Form[value.FieldId].Name(scene.Language))
                .Select(name => new Choice(name, phrases.Say(scene.Language, "choice.change-says", ("label", name.ToLowerInvariant())))),
            Button(scene, CommandIds.OneByOne),
        ]),
    ];

    /// <summary>A text of one's own with the ways to answer the proposal under it.</summary>
    public IReadOnlyList<ReplyPart> Parts(DraftScene scene, Proposal proposal, string text) =>
        [new ReplyPart.Text(text), FieldPrompter.Progress(scene), new ReplyPart.Choices(Choices(scene, proposal))];

    private List<Choice> Choices(DraftScene scene, Proposal proposal)
    {
        var yes = phrases.Say(scene.Language, "button.yes");
        if (proposal.Kind is ProposalKind.Improved)
        {
            return [new(phrases.Say(scene.Language, "choice.accept"), yes), Button(scene, CommandIds.Keep), Button(scene, CommandIds.Rewrite)];
        }

        List<Choice> choices = [new(phrases.Say(scene.Language, "choice.accept-all"), yes), Button(scene, CommandIds.Change)];
        if (proposal.Asked is { } asked && scene.Form.Find(asked) is { } field)
        {
            choices.Add(new(phrases.Say(scene.Language, "choice.only-answer", ("label", field.Name(scene.Language))), phrases.Say(scene.Language, "button." + CommandIds.OnlyAnswer)));
        }
        else
        {
            choices.Add(Button(scene, CommandIds.OneByOne));
        }

        if (Whole(scene.Form, proposal) is { } whole)
        {
            choices.Add(new(phrases.Say(scene.Language, "choice.take-whole", ("label", whole.Name(scene.Language))), phrases.Say(scene.Language, "button." + CommandIds.TakeWhole)));
        }

        return choices;
    }

    /// <summary>The composed field that her text could fill as it stands; null when it is too short for it.</summary>
    public static Field? Whole(Form form, Proposal proposal) => form.Fields.FirstOrDefault(field =>
        field.Kind is FieldKind.Composed && proposal.Kind is ProposalKind.Understood && FieldText.Length(proposal.Told) >= (field.Length.Min ?? 0));

    private IEnumerable<string> Improved(DraftScene scene, Proposal proposal)
    {
        foreach (var value in proposal.Values)
        {
            var field = scene.Form[value.FieldId];
            var label = ("label", field.Name(scene.Language));
            if (scene.Draft.Value(value.FieldId) is not { } now)
            {
                yield return phrases.Say(scene.Language, "proposal.could-be", label, ("value", Show(scene, field, value)));
                continue;
            }

            yield return phrases.Say(scene.Language, "proposal.now", label, ("value", ValueText.Show(scene.Form, field, now, scene.Language)));
            yield return phrases.Say(scene.Language, "proposal.would-be", ("value", Show(scene, field, value)));
        }

        if (proposal.Values.Any(value => value.Origin is ValueOrigin.Model))
        {
            yield return phrases.Say(scene.Language, "proposal.worded-by-model");
        }

        yield return phrases.Say(scene.Language, "proposal.right-so");
    }

    private string Line(DraftScene scene, ProposedValue value, int number)
    {
        var language = scene.Language;
        var field = forms[scene.Form.Id][value.FieldId];
        var shown = Show(scene, field, value);
        var said = value.From is { } from && !Says(shown, from) ? " " + phrases.Say(language, "proposal.from", ("words", Markdown.Escape(Markdown.Shorten(from, 60)))) : "";
        var line = phrases.Say(language, "proposal.line", ("number", number.ToString(CultureInfo.InvariantCulture)), ("label", field.Name(language)), ("value", shown));
        var before = scene.Draft.Value(value.FieldId) is { } now && !now.Items.SequenceEqual(value.Items)
            ? " " + phrases.Say(language, "proposal.instead", ("value", ValueText.ShowShort(scene.Form, field, now, language))) : "";
        return line + said + before + (value.Origin is ValueOrigin.Model ? " " + phrases.Say(language, "proposal.by-model") : "");
    }

    private List<string> LeftOver(DraftScene scene, Proposal proposal)
    {
        var left = ToldReader.LeftOver(proposal.Told, proposal.Values).Take(MostLeftOver)
            .Select(sentence => phrases.Say(scene.Language, "proposal.quote", ("words", Markdown.Escape(Markdown.Shorten(sentence, LongestShown))))).ToList();
        return left.Count == 0 ? [] : [phrases.Say(scene.Language, "proposal.left-over", ("words", string.Join(" ", left)))];
    }

    private static string Show(DraftScene scene, Field field, ProposedValue value) =>
        ValueText.Show(scene.Form, field, new FieldValue(value.Items, value.Origin, "", scene.Turn.At), scene.Language);

    private static bool Says(string shown, string from) =>
        LatinLetters.Fold(shown).Contains(LatinLetters.Fold(Markdown.Escape(from)).Trim(' ', '.'), StringComparison.Ordinal);

    private Choice Button(DraftScene scene, string commandId) => Choice.Same(phrases.Say(scene.Language, "button." + commandId));
}
