using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Looks at an answer before it is written down: what tells of a single person has no place in a text that is published.</summary>
internal sealed class AnswerGuard(CoachSeeds seeds)
{
    /// <summary>The refusal that follows from what was found; null when the answer may be written down.</summary>
    public static FieldCheck.Refused? Refusal(IReadOnlyList<DraftFinding> found) =>
        found.FirstOrDefault(finding => finding.Code == "personal_data") is { } personal ? new FieldCheck.Refused(personal.Code, personal.Arguments) : null;

    /// <summary>What a reader of this one answer would stumble over; nothing in what is chosen, and in what is about the contacts.</summary>
    /// <param name="form">The form.</param>
    /// <param name="field">The field it is for.</param>
    /// <param name="items">The answer as the field would hold it.</param>
    /// <param name="language">Language of what is said.</param>
    /// <param name="today">The person's day.</param>
    public IReadOnlyList<DraftFinding> Found(Form form, Field field, IReadOnlyList<string> items, Language language, DateOnly today)
    {
        if (field.Kind is not (FieldKind.Text or FieldKind.List or FieldKind.Line or FieldKind.Composed) || field.Personal)
        {
            return [];
        }

        var at = DateTimeOffset.UnixEpoch;
        var alone = new Draft { Id = "", FormId = form.Id, CreatedAt = at, UpdatedAt = at }.Set(field.Id, new FieldValue(items, ValueOrigin.Said, "", at));
        return [.. new ContentProblems(new DraftPieces(form, alone, seeds, today), seeds, language).Find().Where(finding => finding.FieldId == field.Id)];
    }
}
