using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Begins drafts and takes them up again.</summary>
internal sealed class DraftOpener(FormCatalog forms, Phrases phrases, ToldReader told, DraftGuide guide, DraftNames names, TimeProvider clock)
{
    private static readonly string[] Telling = ["entity", "place", "country", "contact_name"];

    /// <summary>A new draft of a form, with what to know before the first question.</summary>
    /// <param name="visit">What was said.</param>
    /// <param name="formId">The form.</param>
    /// <param name="before">What is said first instead of the usual opening; null for that.</param>
    public TurnOutcome Begin(ShelfVisit visit, string formId, string? before = null) => Begin(
        visit, formId, "", before ?? $"{phrases.Say(visit.Language, formId == "practice" ? "draft.start-practice" : "draft.start-pledge")}\n\n"
            + phrases.Say(visit.Language, "draft.start-how"));

    /// <summary>A new draft with what somebody told already laid before her.</summary>
    /// <param name="visit">What was said.</param>
    /// <param name="formId">The form.</param>
    /// <param name="text">What she told; empty for nothing.</param>
    /// <param name="opening">What is said first.</param>
    /// <param name="sibling">The draft of the other form that began with the same words; null for none.</param>
    public TurnOutcome Begin(ShelfVisit visit, string formId, string text, string opening, string? sibling = null)
    {
        if (forms.Find(formId) is not { } form)
        {
            return visit.Say(new ReplyPart.Text(phrases.Say(visit.Language, "draft.no-such-form")));
        }

        // The stored draft is still nothing, so the new one counts as a change whatever it holds.
        var draft = New(visit, formId, text) with { Sibling = sibling };
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, form, draft) { Draft = draft with { } };

        // What she just told comes first; what is remembered of her can still be asked for.
        return text.Length == 0 && Offer(visit, form) is { } offer ? WithUse(visit, guide.GoOn(scene, $"{opening}\n\n{offer}")) : guide.GoOn(scene, opening);
    }

    /// <summary>A draft that is not opened, with what somebody told laid before her for when it is.</summary>
    public Draft New(ShelfVisit visit, string formId, string text)
    {
        var at = visit.Turn.At;
        var draft = new Draft { Id = DraftIds.New(), FormId = formId, CreatedAt = at, UpdatedAt = at };
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return text.Length == 0 ? draft
            : draft.Propose(new Proposal(ProposalKind.Understood, ToldReader.With(told.Read(forms[formId], text, visit.Language, today), visit.Heard, forms[formId]), text, visit.Turn.Id, at), at);
    }

    /// <summary>A stored draft where it stands; what was left open for now stays so until the review.</summary>
    /// <param name="visit">What was said.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="others">Her other drafts: what the one that began with the same words says meanwhile is offered.</param>
    public TurnOutcome Resume(ShelfVisit visit, Draft draft, IReadOnlyList<Draft>? others = null)
    {
        if (forms.Find(draft.FormId) is not { } form)
        {
            return visit.Say(new ReplyPart.Text(phrases.Say(visit.Language, "draft.no-such-form")));
        }

        var now = others?.FirstOrDefault(other => other.Id == draft.Sibling) is { } sibling ? Shared(form, draft, sibling, visit) : draft;
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, form, draft) { Draft = now };
        return guide.GoOn(scene, phrases.Say(visit.Language, "shelf.resumed", ("name", names.Show(draft, visit.Language))));
    }

    /// <summary>The draft with what its sibling holds laid before the person, beside what lies there already.</summary>
    private static Draft Shared(Form form, Draft draft, Draft sibling, ShelfVisit visit)
    {
        var values = form.Shares
            .Where(pair => !draft.Has(pair.Key) && form.Find(pair.Key) is not null && sibling.Has(pair.Value))
            .Select(pair => new ProposedValue(pair.Key, sibling.Values[pair.Value].Items, sibling.Values[pair.Value].Origin, sibling.Values[pair.Value].From)).ToList();
        if (values.Count == 0)
        {
            return draft;
        }

        var lying = draft.Proposal ?? new Proposal(ProposalKind.Shared, [], "", visit.Turn.Id, visit.Turn.At);
        var grown = values.Aggregate(lying, (all, value) => all.With(value));
        return draft.Proposal is { } before && before.Values.SequenceEqual(grown.Values) ? draft : draft.Propose(grown, visit.Turn.At);
    }

    /// <summary>A copy under its own name, opened.</summary>
    public TurnOutcome Duplicate(ShelfVisit visit, Draft original)
    {
        var name = phrases.Say(visit.Language, "shelf.copy-name", ("name", names.Plain(original, visit.Language)));
        var copy = DraftCopies.Of(original, name, visit.Turn.At);
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, forms[copy.FormId], copy) { Draft = copy with { } };
        return guide.GoOn(scene, phrases.Say(visit.Language, "shelf.duplicated", ("name", names.Show(copy, visit.Language))));
    }

    /// <summary>What is remembered of her is offered by what she will know it by; null when there is nothing to offer.</summary>
    private string? Offer(ShelfVisit visit, Form form)
    {
        var values = visit.Profile?.For(form).Where(known => Telling.Contains(known.Field.Profile, StringComparer.Ordinal)).DistinctBy(known => known.Field.Profile)
            .Select(known => FieldDisplay.Line(form, known.Field, new FieldValue(known.Items, ValueOrigin.Profile, "", visit.Turn.At), visit.Language)).ToList();
        return values is { Count: > 0 } ? phrases.Say(visit.Language, "profile.offer", ("values", Markdown.Escape(string.Join(" · ", values)))) : null;
    }

    private TurnOutcome WithUse(ShelfVisit visit, TurnOutcome begun)
    {
        var use = Choice.Same(phrases.Say(visit.Language, "button." + CommandIds.UseProfile));
        return begun with { Reply = begun.Reply.Offering(use) };
    }
}
