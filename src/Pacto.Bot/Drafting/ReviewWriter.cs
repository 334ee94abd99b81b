using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Writes a draft as a whole: what is missing first, then what deserves a look, then every value by section.</summary>
internal sealed class ReviewWriter(Phrases phrases, DraftNames names, CoachTalk coach)
{
    /// <summary>Most remarks that are listed; more would not be read.</summary>
    private const int MostRemarks = 8;

    /// <summary>The review with what can be done next.</summary>
    public IReadOnlyList<ReplyPart> Write(DraftScene scene)
    {
        var progress = scene.Draft.Progress(scene.Form);
        List<string> lines =
        [
            phrases.Say(
                scene.Language,
                "review.head",
                ("name", names.Show(scene.Draft, scene.Language)),
                ("done", Number(progress.Done)),
                ("total", Number(progress.Total))),
        ];
        if (progress.Open.Count > 0)
        {
            lines.Add("");
            lines.Add(phrases.Say(scene.Language, "review.missing"));
            lines.AddRange(progress.Open.Select(field =>
                phrases.Say(scene.Language, "review.missing-line", ("label", field.Name(scene.Language)))));
        }

        var review = coach.Look(scene);
        if (coach.Lines(scene, review).ToList() is { Count: > 0 } seen)
        {
            lines.AddRange(["", phrases.Say(scene.Language, "review.criteria"), .. seen]);
        }

        AddRemarks(scene, review, lines);
        if (progress.Open.Count == 0)
        {
            lines.Add("");
            lines.Add(phrases.Say(scene.Language, "review.ready"));
        }

        return
        [
            new ReplyPart.Text(string.Join('\n', lines)),
            .. Values(scene) is { Length: > 0 } said ? new ReplyPart[] { new ReplyPart.Text(said) { Draws = new Drawing.OfDraft(scene.Draft.Id) } } : [],
            FieldPrompter.Progress(scene),
            Choices(scene, null),
        ];
    }

    /// <summary>What changed for one criterion, instead of the whole again.</summary>
    public IReadOnlyList<ReplyPart> WriteShort(DraftScene scene, string criterionId)
    {
        var review = coach.Look(scene);
        var open = review.Criteria.Count(result => result.Status is not CriterionStatus.Met);
        var lines = review.Criteria.Where(result => result.Id == criterionId).Select(result => coach.Line(scene, result))
            .Append(open == 0 ? phrases.Say(scene.Language, "review.all-met") : phrases.Count(scene.Language, "review.still-open", open));
        return [new ReplyPart.Text(string.Join('\n', lines)), FieldPrompter.Progress(scene), Choices(scene, null)];
    }

    /// <summary>What can be done at the review.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="question">The question of the coach that is open; null for none.</param>
    public ReplyPart.Choices Choices(DraftScene scene, CoachQuestion? question) => new(
    [
        .. (question is null ? [] : new[] { CommandIds.Skip, CommandIds.Example })
            .Concat(SpellingOut.IsNeeded(scene) ? [CommandIds.SpellOut] : [])
            .Concat(scene.IsHelped && scene.Draft.Values.Count > 0 ? [CommandIds.SuggestWording] : [])
            .Concat(Next(scene.Draft.Progress(scene.Form).Open.Count > 0))
            .Select(id => Choice.Same(phrases.Say(scene.Language, "button." + id))),
        .. OffersProfile(scene) ? [Choice.Same(phrases.Say(scene.Language, "button." + CommandIds.SaveProfile))] : Array.Empty<Choice>(),
    ]);

    /// <summary>Remembering is offered once there is an institution and a contact to remember, and only with her word.</summary>
    private static bool OffersProfile(DraftScene scene) =>
        !scene.HasProfile && Profile.Of(scene.Form, scene.Draft, scene.Turn.At)?.Values is { } values && values.ContainsKey("entity") && values.ContainsKey("contact_name");

    private void AddRemarks(DraftScene scene, CoachReview review, List<string> lines)
    {
        var remarks = review.Problems
            .Where(finding => finding.Code != "required")
            .Select(finding => Markdown.Escape(finding.Message(scene.Form, scene.Language)))
            .Distinct(StringComparer.Ordinal)
            .Take(MostRemarks)
            .Select(message => phrases.Say(scene.Language, "review.look-line", ("message", message)))
            .ToList();
        if (remarks.Count > 0)
        {
            lines.AddRange(["", phrases.Say(scene.Language, "review.look"), .. remarks]);
        }

        lines.AddRange(
            from field in scene.Form.Fields
            where field.Kind is FieldKind.Composed && field.Length is { Min: not null, Max: not null } && scene.Draft.Applies(scene.Form, field)
            let text = DescriptionComposer.Compose(scene.Form, scene.Draft, scene.Language, field.Id)
            where text.Characters > 0
            select phrases.Say(
                scene.Language,
                "review.length",
                ("label", field.Name(scene.Language)),
                ("length", Number(text.Characters)),
                ("min", Number(field.Length.Min!.Value)),
                ("max", Number(field.Length.Max!.Value))));
    }

    private static string[] Next(bool open) => open
        ? [CommandIds.Complete, CommandIds.Change, CommandIds.PasteReady, CommandIds.ExportWord, CommandIds.Pause]
        : [CommandIds.PasteReady, CommandIds.ExportWord, CommandIds.Change, CommandIds.Export, CommandIds.Pause];

    private string Values(DraftScene scene) => string.Join("\n\n",
        from section in scene.Form.Sections
        let lines = Lines(scene, section)
        where lines.Count > 0
        select string.Join('\n', [phrases.Say(scene.Language, "review.section", ("title", section.Title[scene.Language])), .. lines]));

    private List<string> Lines(DraftScene scene, FormSection section) =>
    [
        .. from field in scene.Form.Fields
           where field.Section == section.Id && scene.Draft.Has(field.Id) && scene.Draft.Applies(scene.Form, field)
           select phrases.Say(
               scene.Language,
               "review.value-line",
               ("label", field.Name(scene.Language)),
               ("value", ValueText.ShowShort(scene.Form, field, scene.Draft.Values[field.Id], scene.Language))),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
