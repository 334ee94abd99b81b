using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>Takes what a person says to a proposal: all of it, some of it, one thing corrected, none of it, or more to tell.</summary>
internal sealed class ProposalTaker(
    Phrases phrases, ProposalWriter writer, ToldReader told, AnswerTaker answers, DraftGuide guide, CoachSeeds seeds, TimeProvider clock)
{
    /// <summary>Shows the proposal again, after a detour or because an answer was not understood.</summary>
    public TurnOutcome Again(DraftScene scene, Proposal proposal, string? before = null) => scene.At(null, writer.Ask(scene, proposal, before));

    /// <summary>A command said while the proposal lies there; null when it has nothing to do with it.</summary>
    public TurnOutcome? Obey(DraftScene scene, Proposal proposal, HeardCommand command) => command.Id switch
    {
        CommandIds.Keep or CommandIds.Skip or CommandIds.Back when proposal.Kind is ProposalKind.Improved => Refuse(scene),
        CommandIds.Rewrite => Rewrite(scene, proposal),
        CommandIds.OneByOne or CommandIds.Undo => Refuse(scene),
        CommandIds.OnlyAnswer when proposal.Asked is { } asked => answers.TakePlain(Without(scene), scene.Form[asked], proposal.Told),
        CommandIds.TakeWhole when ProposalWriter.Whole(scene.Form, proposal) is { } whole => TakeWhole(scene, proposal, whole),
        CommandIds.Keep => Accept(scene, proposal, proposal.Values),
        CommandIds.DeleteField when Named(scene, proposal, command) is { } value => guide.GoOn(Changed(scene, proposal.Without(value.FieldId)), phrases.Say(scene.Language, "proposal.corrected")),
        CommandIds.Change when !command.Slots.ContainsKey("field") => scene.At(null, writer.AskWhich(scene, proposal)),
        CommandIds.Review or CommandIds.Missing or CommandIds.Complete => guide.ReviewBeside(scene, proposal),
        CommandIds.Skip or CommandIds.Back or CommandIds.Repeat or CommandIds.Options or CommandIds.DontKnow or CommandIds.Unclear or CommandIds.Example => Again(scene, proposal),
        CommandIds.Why => Again(scene, proposal, phrases.Say(scene.Language, "proposal.why")),
        _ => null,
    };

    /// <summary>What is told at the review, laid out for a yes; null when the words tell nothing new.</summary>
    public TurnOutcome? Begin(DraftScene scene)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var values = told.Read(scene.Form, scene.Turn.Text, scene.Language, today).Where(value => scene.Draft.Value(value.FieldId)?.Items.SequenceEqual(value.Items) is not true).ToList();
        return values.Count == 0 ? null
            : guide.GoOn(Changed(scene, new Proposal(ProposalKind.Understood, ToldReader.With(values, scene.Heard, scene.Form, scene.Draft), scene.Turn.Text, scene.Turn.Id, scene.Turn.At)), null);
    }

    /// <summary>A yes, a no, or any other words.</summary>
    public TurnOutcome Take(DraftScene scene, Proposal proposal) => scene.Heard.Command?.Id switch
    {
        CommandIds.Yes => Accept(scene, proposal, proposal.Values),
        CommandIds.No when proposal.Kind is ProposalKind.Improved || scene.State.Misses > 0 => Refuse(scene),

        // The first "no" may mean one of them; the second means none.
        CommandIds.No => scene.Wait(misses: 1, writer.AskWhich(scene, proposal)),
        _ => TakeWords(scene, proposal, scene.Turn.Text),
    };

    private TurnOutcome TakeWords(DraftScene scene, Proposal proposal, string text)
    {
        if (SelectionReader.Read(scene.Form, proposal.Values, text, seeds) is { } chosen)
        {
            return chosen.Count == 0 ? Refuse(scene) : Accept(scene, proposal, chosen);
        }

        if (Exchanged(scene, proposal, text) is { } exchanged)
        {
            return guide.GoOn(Changed(scene, exchanged), phrases.Say(scene.Language, "proposal.corrected"));
        }

        if (SpokenCorrection.OfField(scene.Form, text, mustDeny: false) is { } correction)
        {
            return answers.TakePlain(scene, correction.Field, correction.Value);
        }

        return proposal.Kind is ProposalKind.Improved ? TakeInstead(scene, proposal, text) : TellMore(scene, proposal, text);
    }

    private TurnOutcome Accept(DraftScene scene, Proposal proposal, IReadOnlyList<ProposedValue> values)
    {
        var accepted = scene with { Draft = scene.Draft.Accept(values, scene.Turn.Id, scene.Turn.At) };
        var said = proposal.Kind is ProposalKind.Improved ? phrases.Say(scene.Language, "proposal.improved") : phrases.Count(scene.Language, "proposal.noted", values.Count);
        return guide.GoOn(accepted, said, proposal.Criterion);
    }

    private TurnOutcome Refuse(DraftScene scene) =>
        guide.GoOn(Without(scene), phrases.Say(scene.Language, "proposal.left"), scene.Draft.Proposal?.Criterion);

    private TurnOutcome Rewrite(DraftScene scene, Proposal proposal)
    {
        var field = scene.Form[proposal.Values[0].FieldId];
        return guide.AskFor(Without(scene), field, null, correcting: true);
    }

    /// <summary>Her own new wording takes the place of what was proposed.</summary>
    private TurnOutcome TakeInstead(DraftScene scene, Proposal proposal, string text) =>
        answers.TakePlain(Without(scene), scene.Form[proposal.Values[0].FieldId], text);

    private TurnOutcome TakeWhole(DraftScene scene, Proposal proposal, Field whole)
    {
        var rest = proposal.Values.Where(value => scene.Form[value.FieldId].PartOf != whole.Id);
        var text = new ProposedValue(whole.Id, [FieldText.CleanText(proposal.Told)], ValueOrigin.Said, null);
        return Accept(scene, proposal, [text, .. rest]);
    }

    private TurnOutcome TellMore(DraftScene scene, Proposal proposal, string text)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var more = told.Read(scene.Form, text, scene.Language, today).Where(value => value.Origin is ValueOrigin.Said || !proposal.Values.Any(other => other.FieldId == value.FieldId)).ToList();
        if (more.Count == 0)
        {
            return scene.At(null, writer.Parts(scene, proposal, phrases.Say(scene.Language, "proposal.how")));
        }

        var grown = ToldReader.With(more, scene.Heard, scene.Form, scene.Draft).Where(value => value.Origin is not ValueOrigin.Model || !proposal.Values.Any(other => other.FieldId == value.FieldId)).Aggregate(proposal, (all, value) => all.With(value)) with { Told = $"{proposal.Told}\n{text}".Trim() };
        return guide.GoOn(Changed(scene, grown), null);
    }

    private static Proposal? Exchanged(DraftScene scene, Proposal proposal, string text)
    {
        if (SpokenCorrection.OfWords(text) is not { } correction)
        {
            return null;
        }

        foreach (var value in proposal.Values.Where(value => scene.Form[value.FieldId].Options.Count == 0))
        {
            var items = value.Items.Select(item => SpokenCorrection.Exchange(item, correction.Old, correction.New) ?? item).ToList();
            if (!items.SequenceEqual(value.Items))
            {
                return proposal.Values.Where(other => scene.Form[other.FieldId].Kind is FieldKind.Line or FieldKind.Text or FieldKind.List)
                    .Aggregate(proposal, (all, other) => all.With(other with { Items = [.. other.Items.Select(item => SpokenCorrection.Exchange(item, correction.Old, correction.New) ?? item)] }));
            }
        }

        return null;
    }

    private static ProposedValue? Named(DraftScene scene, Proposal proposal, HeardCommand command) =>
        FieldFinder.Find(scene.Form, command.Slots.GetValueOrDefault("field", "")) is { Count: > 0 } found
            ? proposal.Values.FirstOrDefault(value => found.Any(field => field.Id == value.FieldId))
            : null;

    private static DraftScene Changed(DraftScene scene, Proposal proposal) => scene with { Draft = scene.Draft.Propose(proposal, scene.Turn.At) };

    private static DraftScene Without(DraftScene scene) => scene with { Draft = scene.Draft.Propose(null, scene.Turn.At) };
}
