using System.Text.Json;

using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Reads what <see cref="JsonExport"/> wrote. A file comes from outside: it is measured, and every value is looked at.</summary>
public static class JsonImport
{
    /// <summary>Largest file read, characters.</summary>
    public const int MaxCharacters = 500_000;

    /// <summary>Reads a draft.</summary>
    /// <param name="json">The file's text; a byte-order mark is accepted.</param>
    /// <param name="forms">The forms there are.</param>
    /// <param name="id">Id for the draft: always a new one, never one from a file.</param>
    public static DraftImport Read(string json, FormCatalog forms, string id)
    {
        if (json.Length > MaxCharacters)
        {
            return new DraftImport.Refused("too_large");
        }

        try
        {
            return JsonSerializer.Deserialize<JsonDraft>(json.TrimStart('\uFEFF'), JsonExport.Options) is { } read
                ? Read(read, forms, id)
                : new DraftImport.Refused("not_a_draft");
        }
        catch (JsonException)
        {
            return new DraftImport.Refused("not_json");
        }
    }

    private static DraftImport Read(JsonDraft read, FormCatalog forms, string id)
    {
        if (read is not { Format: JsonDraft.FormatName, Version: { } version, Form: { } formId, CreatedAt: { } created, UpdatedAt: { } updated, Values: { } values })
        {
            return new DraftImport.Refused("not_a_draft");
        }

        if (version > JsonDraft.FormatVersion)
        {
            return new DraftImport.Refused("newer");
        }

        if (forms.Find(formId) is not { } form)
        {
            return new DraftImport.Refused("unknown_form");
        }

        var kept = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var (fieldId, value) in values)
        {
            if (form.Find(fieldId) is { } field && value is { Items: { } items } && Items(field, items) is { Count: > 0 } clean)
            {
                kept[fieldId] = new FieldValue(clean, value.Origin, value.TurnId ?? "", value.At)
                {
                    From = Words(value.From),
                    Source = Words(value.Source),
                    Parts = value.Parts?.OfType<ValuePiece>().Where(piece => Words(piece.Text) is not null && clean.Any(item => item.Contains(piece.Text, StringComparison.Ordinal))).Take(FieldRules.MaxItems).ToList(),
                };
            }
        }

        return new DraftImport.Read(
            new Draft
            {
                Id = id,
                FormId = form.Id,
                Name = FieldText.CleanLine(read.Name ?? ""),
                Values = kept,
                Skipped = (read.Skipped ?? []).Where(skipped => form.Find(skipped) is not null).ToHashSet(StringComparer.Ordinal),
                CreatedAt = created,
                UpdatedAt = updated,
            },
            [.. values.Keys.Where(fieldId => !kept.ContainsKey(fieldId))]);
    }

    private static string? Words(string? text) => text is { Length: > 0 and <= FieldRules.MaxCharacters } ? FieldText.CleanText(text) : null;

    private static List<string> Items(Field field, IReadOnlyList<string?> items) =>
    [
        .. items.OfType<string>()
            .Select(FieldText.CleanText)
            .Where(item => item.Length > 0 && FieldText.Length(item) <= FieldRules.MaxCharacters && (field.Options.Count == 0 || field.Option(item) is not null))
            .Take(FieldRules.MaxItems),
    ];
}
