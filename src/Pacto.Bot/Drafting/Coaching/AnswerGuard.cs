using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Looks at an answer before it is written down: what tells of a single person has no place in a text that is published.</summary>
internal sealed class AnswerGuard(CoachSeeds seeds)
{
    /// <summary>The refusal; null when the answer may be written down.</summary>
    /// <param name="form">The form.</param>
    /// <param name="field">The field it is for; those for contacts take names.</param>
    /// <param name="items">The answer as the field would hold it.</param>
    /// <param name="language">Language of what is said.</param>
    /// <param name="today">The person's day.</param>
    public FieldCheck.Refused? Refusal(Form form, Field field, IReadOnlyList<string> items, Language language, DateOnly today) =>
        field.Kind is not (FieldKind.Text or FieldKind.List or FieldKind.Line or FieldKind.Composed) || field.Personal ? null
        : Found(form, field, items, language, today).FirstOrDefault(finding => finding.Code == "personal_data") is { } personal
            ? new FieldCheck.Refused(personal.Code, personal.Arguments)
            : null;

    /// <summary>What a reader of this one answer would stumble over, the first thing first.</summary>
    public IReadOnlyList<DraftFinding> Found(Form form, Field field, IReadOnlyList<string> items, Language language, DateOnly today)
    {
        var at = DateTimeOffset.UnixEpoch;
        var alone = new Draft { Id = "", FormId = form.Id, CreatedAt = at, UpdatedAt = at }.Set(field.Id, new FieldValue(items, ValueOrigin.Said, "", at));
        return [.. new ContentProblems(new DraftPieces(form, alone, seeds, today), seeds, language).Find().Where(finding => finding.FieldId == field.Id)];
    }
}
