using System.Security.Cryptography;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Begins drafts and takes them up again.</summary>
internal sealed class DraftOpener(FormCatalog forms, Phrases phrases, DraftGuide guide, DraftNames names)
{
    /// <summary>A new draft of a form, with what to know before the first question.</summary>
    /// <param name="visit">What was said.</param>
    /// <param name="formId">The form.</param>
    /// <param name="before">What is said first instead of the usual opening; null for that.</param>
    public TurnOutcome Begin(ShelfVisit visit, string formId, string? before = null)
    {
        if (forms.Find(formId) is not { } form)
        {
            return visit.Say(new ReplyPart.Text(phrases.Say(visit.Language, "draft.no-such-form")));
        }

        var draft = new Draft { Id = NewId(), FormId = formId, CreatedAt = visit.Turn.At, UpdatedAt = visit.Turn.At };

        // The stored draft is still nothing, so the new one counts as a change whatever it holds.
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, form, draft) { Draft = draft with { } };
        var opening = before ?? $"{phrases.Say(visit.Language, formId == "practice" ? "draft.start-practice" : "draft.start-pledge")}\n\n"
            + phrases.Say(visit.Language, "draft.start-how");
        return guide.GoOn(scene, opening);
    }

    /// <summary>A stored draft where it stands; what was left open for now stays so until the review.</summary>
    public TurnOutcome Resume(ShelfVisit visit, Draft draft)
    {
        if (forms.Find(draft.FormId) is not { } form)
        {
            return visit.Say(new ReplyPart.Text(phrases.Say(visit.Language, "draft.no-such-form")));
        }

        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, form, draft);
        return guide.GoOn(scene, phrases.Say(visit.Language, "shelf.resumed", ("name", names.Show(draft, visit.Language))));
    }

    /// <summary>A copy under its own name, opened.</summary>
    public TurnOutcome Duplicate(ShelfVisit visit, Draft original)
    {
        var name = phrases.Say(visit.Language, "shelf.copy-name", ("name", names.Plain(original, visit.Language)));
        var copy = original with { Id = NewId(), Name = name, CreatedAt = visit.Turn.At, UpdatedAt = visit.Turn.At, Version = 0 };
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, forms[copy.FormId], copy) { Draft = copy with { } };
        return guide.GoOn(scene, phrases.Say(visit.Language, "shelf.duplicated", ("name", names.Show(copy, visit.Language))));
    }

    /// <summary>Unguessable, because it stands in links. 128 bits.</summary>
    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
