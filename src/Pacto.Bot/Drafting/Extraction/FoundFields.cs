using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Fields found so far; the first finding of a field stands.</summary>
/// <param name="text">What is read.</param>
/// <param name="only">The one field that is looked for, so that nothing else costs time; null for all.</param>
internal sealed class FoundFields(ReadText text, string? only = null)
{
    private readonly Dictionary<string, ExtractedField> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> closed = new(StringComparer.Ordinal);

    public ReadText Text => text;

    /// <summary>True when everything is looked for, or just one of these.</summary>
    public bool Wants(params ReadOnlySpan<string> ids) => only is null || ids.Contains(only);

    public IEnumerable<ExtractedField> Fields => fields.Values;

    public string? Of(string id) => fields.GetValueOrDefault(id)?.Items[0];

    /// <summary>The text says that this one is still open: nothing else fills it.</summary>
    public void Close(string id) => closed.Add(id);

    public void Add(ExtractedField field) => _ = !closed.Contains(field.FieldId) && fields.TryAdd(field.FieldId, field);

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
