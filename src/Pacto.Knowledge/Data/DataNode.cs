using System.Globalization;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Data;

/// <summary>
/// A value in a YAML file that remembers its place, so that every fault can name its line. Immutable after reading.
/// </summary>
public sealed class DataNode
{
    private readonly List<KeyValuePair<string, DataNode>> fields = [];
    private readonly List<DataNode> items = [];

    internal DataNode(string path, int line, DataKind kind, string text = "")
    {
        Path = path;
        Line = line;
        Kind = kind;
        Scalar = text;
    }

    /// <summary>File it stands in.</summary>
    public string Path { get; }

    /// <summary>Line counted from 1.</summary>
    public int Line { get; }

    /// <summary>Last line of the value, counted from 1.</summary>
    public int LastLine { get; internal set; }

    /// <summary>Text, list or map.</summary>
    public DataKind Kind { get; }

    /// <summary>The text of a scalar; empty for lists and maps.</summary>
    public string Scalar { get; }

    /// <summary>Fields of a map in file order; empty otherwise.</summary>
    public IReadOnlyList<KeyValuePair<string, DataNode>> Fields => fields;

    /// <summary>Items of a list in file order; empty otherwise.</summary>
    public IReadOnlyList<DataNode> Items => items;

    /// <summary>The field's value, or null when the map has no such field.</summary>
    public DataNode? this[string field]
    {
        get
        {
            foreach (var pair in fields)
            {
                if (string.Equals(pair.Key, field, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }

    /// <summary>A field that must be there.</summary>
    public DataNode Required(string field) => this[field] ?? throw Fault($"the field '{field}' is missing");

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string field)
    {
        var node = Required(field);
        return node.Kind is DataKind.Text && !string.IsNullOrWhiteSpace(node.Scalar)
            ? node.Scalar
            : throw node.Fault($"'{field}' must be a text");
    }

    /// <summary>A text that may be absent.</summary>
    public string? TextOrNull(string field) =>
        this[field] is { Kind: DataKind.Text, Scalar.Length: > 0 } node && node.Scalar is not ("null" or "~") ? node.Scalar : null;

    /// <summary>A whole number that may be absent.</summary>
    public int? NumberOrNull(string field)
    {
        if (TextOrNull(field) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Required(field).Fault($"'{field}' must be a whole number");
    }

    /// <summary>A list of texts; one text alone counts as a list of one; absent is empty.</summary>
    public IReadOnlyList<string> Texts(string field) => this[field] switch
    {
        null => [],
        { Kind: DataKind.Text, Scalar: "" } => [],
        { Kind: DataKind.Text } one => [one.Scalar],
        { Kind: DataKind.List } list => [.. list.items.Select(item =>
            item.Kind is DataKind.Text ? item.Scalar : throw item.Fault($"'{field}' must be a list of texts"))],
        var other => throw other.Fault($"'{field}' must be a list of texts"),
    };

    /// <summary>A text in the three languages, none of them empty.</summary>
    public LocalizedText Localized(string field)
    {
        var node = Required(field);
        return node.Kind is DataKind.Text ? LocalizedText.Same(node.Scalar) : node.AsLocalized();
    }

    /// <summary>This map's es, pt and en.</summary>
    public LocalizedText AsLocalized() => new() { Es = Text("es"), Pt = Text("pt"), En = Text("en") };

    /// <summary>A fault at this place.</summary>
    public DataException Fault(string fault) => new(Path, Line, fault);

    internal void Add(string field, DataNode value)
    {
        if (this[field] is not null)
        {
            throw value.Fault($"the field '{field}' is given twice");
        }

        fields.Add(new(field, value));
    }

    internal void Add(DataNode item) => items.Add(item);
}
