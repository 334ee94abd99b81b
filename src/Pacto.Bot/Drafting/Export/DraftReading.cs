using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Reads a draft out of a text that was given: one of ours as JSON, or answers by field in YAML or JSON. Nothing is stored here.</summary>
public static class DraftReading
{
    /// <summary>Fewest fields by which a text is known to be answers to a form, when it does not name the form.</summary>
    private const int TellingFields = 2;

    /// <summary>True when the whole text is a draft rather than words about something.</summary>
    public static bool IsDraft(string text, FormCatalog forms)
    {
        var bare = Bare(text);
        return IsOurs(bare) || (MayBeAnswers(bare) && AnswersReader.Read(bare) is { } answers && FormOf(answers, forms) is not null);
    }

    /// <summary>Reads a draft.</summary>
    /// <param name="text">The text; a byte-order mark and the fence of a code block are accepted.</param>
    /// <param name="forms">The forms there are.</param>
    /// <param name="id">Id for the draft: always a new one, never one from a file.</param>
    /// <param name="language">The language of the answers, for dates and options in words.</param>
    /// <param name="turnId">The turn it came with; empty for none.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="formId">The form, where it is known; null to find it by the fields.</param>
    public static DraftImport Read(string text, FormCatalog forms, string id, Language language, string turnId, DateTimeOffset now, string? formId = null)
    {
        var bare = Bare(text);
        if (bare.Length > JsonImport.MaxCharacters)
        {
            return new DraftImport.Refused("too_large");
        }

        if (IsOurs(bare))
        {
            return JsonImport.Read(bare, forms, id);
        }

        if (AnswersReader.Read(bare) is not { } answers)
        {
            return new DraftImport.Refused("not_a_draft");
        }

        return (formId is null ? FormOf(answers, forms) : forms.Find(formId)) is { } form
            ? Fill(form, answers, id, language, turnId, now)
            : new DraftImport.Refused("unknown_form");
    }

    private static DraftImport.Read Fill(
        Form form, IReadOnlyList<GivenAnswer> answers, string id, Language language, string turnId, DateTimeOffset now)
    {
        var draft = new Draft { Id = id, FormId = form.Id, CreatedAt = now, UpdatedAt = now };
        List<string> leftOut = [];
        List<DraftFinding> refused = [];
        foreach (var (fieldId, answer, isList) in answers.Where(answer => answer.Field != AnswersReader.FormKey))
        {
            if (form.Find(fieldId) is not { } field)
            {
                leftOut.Add(fieldId);
                continue;
            }

            switch (FieldRules.Read(form, draft, isList ? field with { Separator = ListSeparator.Lines } : field, answer, language, DateOnly.FromDateTime(now.UtcDateTime)))
            {
                case FieldCheck.Accepted(var items):
                    draft = draft.Set(fieldId, new FieldValue(items, ValueOrigin.Imported, turnId, now));
                    break;
                case FieldCheck.Refused problem:
                    refused.Add(new DraftFinding(fieldId, problem.Code, form.Problems[problem.Code].Severity, problem.Arguments));
                    break;
            }
        }

        return new DraftImport.Read(draft.Value(form.NamingField) is { } name ? draft with { Name = name.Text } : draft, leftOut) { NotTaken = refused };
    }

    /// <summary>The form that is named, else the one that knows every field.</summary>
    private static Form? FormOf(IReadOnlyList<GivenAnswer> answers, FormCatalog forms)
    {
        if (answers.FirstOrDefault(answer => answer.Field == AnswersReader.FormKey) is { Text: var named })
        {
            return forms.Find(named);
        }

        return answers.Count >= TellingFields ? forms.Forms.FirstOrDefault(form => answers.All(answer => form.Find(answer.Field) is not null)) : null;
    }

    private static bool IsOurs(string text) =>
        text.StartsWith('{') && text.Contains($"\"{JsonDraft.FormatName}\"", StringComparison.Ordinal);

    // Cheap to tell for every turn: what has no colon and neither lines nor braces is no mapping.
    private static bool MayBeAnswers(string text) =>
        text.Contains(':', StringComparison.Ordinal) && (text.StartsWith('{') || text.Contains('\n', StringComparison.Ordinal));

    private static string Bare(string text)
    {
        var bare = text.TrimStart('\uFEFF').Trim();
        if (!bare.StartsWith("```", StringComparison.Ordinal) || !bare.EndsWith("```", StringComparison.Ordinal) || bare.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var line))
        {
            return bare;
        }

        return bare[(line + 1)..^3].Trim();
    }
}
