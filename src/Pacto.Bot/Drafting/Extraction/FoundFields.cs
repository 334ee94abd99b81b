using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Fields found so far; the first finding of a field stands.</summary>
internal sealed class FoundFields(ReadText text)
{
    private readonly Dictionary<string, ExtractedField> fields = new(StringComparer.Ordinal);

    public ReadText Text => text;

    public IEnumerable<ExtractedField> Fields => fields.Values;

    public string? Of(string id) => fields.GetValueOrDefault(id)?.Items[0];

    public void Add(ExtractedField field) => fields.TryAdd(field.FieldId, field);

    public void Add(string id, Span? value)
    {
        if (value is { Length: > 0 } span)
        {
            Add(new ExtractedField(id, [text[span]], text[span], true));
        }
    }

    public void Add(string id, IReadOnlyList<string> items, Span from, bool isSaid)
    {
        if (items.Count > 0 && from.Length > 0)
        {
            Add(new ExtractedField(id, items, text[from], isSaid));
        }
    }
}
