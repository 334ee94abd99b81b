using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Help;

/// <summary>
/// What a connected model adds to drafting: it is asked beside the rules, never instead of them, only after the person was told what is sent,
/// and what it gives lies before her like every other proposal. Without a model, or when she does not want it, nothing here happens.
/// </summary>
internal sealed class DraftHelp(
    IDraftModel? model, Phrases phrases, FieldPrompter prompter, DraftGuide guide, ProposalTaker proposals, SpellingOut spelling, DraftReadings readings)
{
    /// <summary>True when the model may be used in a conversation.</summary>
    public bool IsOn(Conversation conversation) => model is not null && conversation.Model is not { Off: true };

    /// <summary>
    /// A turn in which something was told: taken by the rules, and where the model points at more, taken once more with that beside it. When the
    /// model gives nothing, what the rules made of it stands.
    /// </summary>
    /// <param name="own">What the rules made of the turn.</param>
    /// <param name="turn">What was said.</param>
    /// <param name="heard">How it was understood.</param>
    /// <param name="again">Takes the turn once more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<TurnOutcome> ReadBesideAsync(
        TurnOutcome own, Turn turn, Heard heard, Func<Heard, Task<TurnOutcome>> again, CancellationToken cancellationToken)
    {
        if (!IsOn(own.Conversation) || own.Changes.OfType<DraftChange.Saved>().Select(change => change.Draft).Where(draft => IsTold(draft, turn)).DistinctBy(draft => draft.FormId).ToList() is not { Count: > 0 } told)
        {
            return own;
        }

        if (own.Conversation.Model is not { ToldOfDrafts: true })
        {
            return Announced(own);
        }

        var also = await readings.ReadAsync(model!, new DraftCall(turn, heard.Language), told, cancellationToken);
        return also.Count == 0 ? own : await again(heard with { AlsoRead = also });
    }

    /// <summary>Does what a command of <see cref="CommandIds.Helped"/> asks.</summary>
    public async Task<TurnOutcome> ServeAsync(DraftScene scene, HeardCommand command, CancellationToken cancellationToken)
    {
        if (!IsOn(scene.Conversation))
        {
            return Back(scene, phrases.Say(scene.Language, model is null ? "model.none" : "model.is-off"));
        }

        if (scene.Conversation.Model is not { ToldOfDrafts: true })
        {
            var asked = Back(scene, phrases.Say(scene.Language, "model.told-drafts", ("host", model!.Host)));
            var again = new Choice(phrases.Say(scene.Language, "choice.help-now"), scene.Turn.Text);
            return asked with { Conversation = asked.Conversation with { Model = ModelUse.ToldOfAll }, Reply = asked.Reply.Offering(again) };
        }

        return command.Id switch
        {
            CommandIds.ReadWithModel => await ReadAsync(scene, cancellationToken),
            _ when scene.Draft.Proposal is { } proposal => proposals.Again(scene, proposal, phrases.Say(scene.Language, "model.first-this")),
            CommandIds.SuggestWording => await SuggestAsync(scene, command, cancellationToken),
            CommandIds.TranslateEs or CommandIds.TranslatePt or CommandIds.TranslateEn => await TranslateAsync(scene, LanguageOf(command), cancellationToken),
            _ => await UseTranslationAsync(scene, command, cancellationToken),
        };
    }

    /// <summary>Where the rules ask what an acronym stands for, the model's name for it is proposed.</summary>
    public async Task<TurnOutcome> SpellOutAsync(DraftScene scene, TurnOutcome own, CancellationToken cancellationToken)
    {
        if (!IsOn(scene.Conversation) || scene.Conversation.Model is not { ToldOfDrafts: true }
            || own.Conversation.Drafting?.Criterion is not { } criterion || SpellingOut.Acronym(criterion) is not { } acronym)
        {
            return own;
        }

        var around = string.Join('\n', HelpedFields.Of(scene).Select(field => scene.Draft.Value(field.Id)?.Text).OfType<string>());
        return await model!.SpellOutAsync(Call(scene), acronym, around, cancellationToken) is { } name ? spelling.Take(scene, acronym, name, ValueOrigin.Model) : own;
    }

    private async Task<TurnOutcome> ReadAsync(DraftScene scene, CancellationToken cancellationToken)
    {
        if (scene.Draft.Proposal is not { Kind: ProposalKind.Understood, Told.Length: > 0 } proposal)
        {
            return Back(scene, phrases.Say(scene.Language, "model.nothing-told"));
        }

        var also = await readings.ReadAsync(model!, Call(scene), [scene.Draft], cancellationToken);
        var grown = also.GetValueOrDefault(scene.Form.Id, []).Where(value => !scene.Draft.Has(value.FieldId)).Aggregate(proposal, (all, value) => all.With(value));
        return grown.Values.Count == proposal.Values.Count
            ? proposals.Again(scene, proposal, phrases.Say(scene.Language, "model.read-nothing"))
            : guide.GoOn(scene with { Draft = scene.Draft.Propose(grown, scene.Turn.At) }, null);
    }

    private async Task<TurnOutcome> SuggestAsync(DraftScene scene, HeardCommand command, CancellationToken cancellationToken)
    {
        if (HelpedFields.Meant(scene, command.Slots.GetValueOrDefault("field")) is not { } field)
        {
            var fields = HelpedFields.Of(scene);
            return fields.Count == 0 ? Back(scene, phrases.Say(scene.Language, "model.no-text"))
                : Offering(Back(scene, phrases.Say(scene.Language, "model.which-text")), [.. fields.Select(one => Named(scene, one, "choice.suggest-says")), .. OtherTongues(scene)]);
        }

        var items = await model!.SuggestAsync(Call(scene), scene.Form, scene.Draft, field, cancellationToken);
        return items.Count == 0
            ? Back(scene, phrases.Say(scene.Language, scene.Draft.Has(field.Id) ? "model.no-suggestion" : "model.no-wording", ("label", field.Name(scene.Language))))
            : Propose(scene, field, items);
    }

    private async Task<TurnOutcome> TranslateAsync(DraftScene scene, Language to, CancellationToken cancellationToken)
    {
        var fields = HelpedFields.Of(scene).Where(field => scene.Draft.Has(field.Id)).Take(HelpedFields.MostAtOnce).ToList();
        if (fields.Count == 0)
        {
            return Back(scene, phrases.Say(scene.Language, "model.no-text"));
        }

        var read = await Task.WhenAll(fields.Select(field => model!.TranslateAsync(Call(scene), HelpedFields.TextOf(scene, field), to, cancellationToken)));
        var pairs = fields.Zip(read).Where(pair => pair.Second is not null).ToList();
        if (pairs.Count == 0)
        {
            return Back(scene, phrases.Say(scene.Language, "model.no-translation"));
        }

        var language = phrases.Say(scene.Language, "model.language." + to.ToCode());
        var lines = pairs.Select(pair => phrases.Say(
            scene.Language,
            "model.translation-line",
            ("label", pair.First.Name(scene.Language)),
            ("value", Markdown.Escape(HelpedFields.TextOf(scene, pair.First))),
            ("language", language),
            ("translation", Markdown.Escape(pair.Second!))));
        var head = phrases.Say(scene.Language, "model.translation", ("language", language.ToLowerInvariant()));
        var left = pairs.Count < fields.Count ? phrases.Say(scene.Language, "model.translation-left", ("labels", string.Join(", ", fields.Zip(read).Where(pair => pair.Second is null).Select(pair => pair.First.Name(scene.Language))))) : null;
        var text = string.Join("\n\n", [head, .. lines, .. left is null ? Array.Empty<string>() : [left]]);
        return Offering(Back(scene, text), pairs.Select(pair => Named(scene, pair.First, "choice.use-translation-says." + to.ToCode(), "choice.use-translation")));
    }

    private async Task<TurnOutcome> UseTranslationAsync(DraftScene scene, HeardCommand command, CancellationToken cancellationToken) =>
        HelpedFields.Named(scene, command.Slots.GetValueOrDefault("field", "")) is { } field && scene.Draft.Has(field.Id)
        && await model!.TranslateAsync(Call(scene), HelpedFields.TextOf(scene, field), LanguageOf(command), cancellationToken) is { } translation
            ? Propose(scene, field, field.Kind is FieldKind.List ? [.. translation.Split("; ")] : [translation])
            : Back(scene, phrases.Say(scene.Language, "model.no-translation"));

    /// <summary>Beside her own text, through the same door as every other improvement.</summary>
    private TurnOutcome Propose(DraftScene scene, Field field, IReadOnlyList<string> items)
    {
        var value = new ProposedValue(field.Id, items, ValueOrigin.Model, scene.Draft.Value(field.Id)?.Text);
        var proposal = new Proposal(ProposalKind.Improved, [value], "", scene.Turn.Id, scene.Turn.At) { Criterion = scene.State.Criterion };
        return guide.GoOn(scene with { Draft = scene.Draft.Propose(proposal, scene.Turn.At) }, null);
    }

    private TurnOutcome Announced(TurnOutcome own)
    {
        var language = own.Reply.Language;
        List<ReplyPart> parts = [.. own.Reply.Parts];
        parts.Insert(parts.FindLastIndex(part => part is ReplyPart.Text) + 1, new ReplyPart.Text(phrases.Say(language, "model.told-drafts", ("host", model!.Host))));
        var told = own with { Conversation = own.Conversation with { Model = ModelUse.ToldOfAll }, Reply = own.Reply with { Parts = parts } };
        return Offering(told, [Choice.Same(phrases.Say(language, "button." + CommandIds.ReadWithModel))]);
    }

    private static TurnOutcome Offering(TurnOutcome outcome, IEnumerable<Choice> choices) =>
        outcome with { Reply = choices.Aggregate(outcome.Reply, (reply, choice) => reply.Offering(choice)) };

    private TurnOutcome Back(DraftScene scene, string text) => scene switch
    {
        { Draft.Proposal: { } proposal } => proposals.Again(scene, proposal, text),
        { Asked: { } field } => scene.Stay(prompter.AskAgain(scene, field, text)),
        _ => scene.Stay([new ReplyPart.Text(text), .. guide.BackAtReview(scene)]),
    };

    private IEnumerable<Choice> OtherTongues(DraftScene scene) => LanguageCode.All.Where(language => language != scene.Language)
        .Select(language => Choice.Same(phrases.Say(scene.Language, "button.translate-" + language.ToCode())));

    private Choice Named(DraftScene scene, Field field, string says, string? title = null)
    {
        var label = field.Name(scene.Language);
        return new Choice(title is null ? label : phrases.Say(scene.Language, title, ("label", label)), phrases.Say(scene.Language, says, ("label", label.ToLowerInvariant())));
    }

    private static DraftCall Call(DraftScene scene) => new(scene.Turn, scene.Language);

    /// <summary>What was said in this turn lies before her, whole or as the end of what she told before.</summary>
    private static bool IsTold(Draft draft, Turn turn) =>
        draft.Proposal is { Kind: ProposalKind.Understood } proposal && turn.Text.Length > 0 && proposal.Told.EndsWith(turn.Text.Trim(), StringComparison.Ordinal);

    private static Language LanguageOf(HeardCommand command) => LanguageCode.All.First(language => command.Id.EndsWith(language.ToCode(), StringComparison.Ordinal));
}
