using Pacto.Knowledge.Languages;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Forms;

/// <summary>A YAML mapping read strictly: what is missing, of the wrong shape or never asked for is an error with file and line.</summary>
internal sealed class StrictMap
{
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode> unread = new(StringComparer.Ordinal);
    private readonly YamlNode node;

    private StrictMap(string file, YamlNode node)
    {
        File = file;
        this.node = node;
        if (node is not YamlMappingNode mapping)
        {
            throw Error(node, "expected keys and values here");
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = key is YamlScalarNode { Value: { } text } ? text : throw Error(key, "a key must be a word");
            values.Add(name, value);
            unread.Add(name, key);
        }
    }

    private string File { get; }

    /// <summary>Reads a mapping and everything in it; a key that <paramref name="read"/> did not ask for is an error.</summary>
    public static T Read<T>(string file, YamlNode node, Func<StrictMap, T> read)
    {
        var map = new StrictMap(file, node);
        var result = read(map);
        foreach (var (name, key) in map.unread)
        {
            throw map.Error(key, $"unknown key '{name}'");
        }

        return result;
    }

    /// <summary>Reads what is wanted of a mapping that other rooms read too; further keys are theirs.</summary>
    public static T ReadSome<T>(string file, YamlNode node, Func<StrictMap, T> read) => read(new StrictMap(file, node));

    public FormException Error(string key, string message) => Error(values.GetValueOrDefault(key) ?? node, message);

    public string Text(string key) => Scalar(key, Take(key));

    public string? OptionalText(string key) => TakeOptional(key) is { } value ? Scalar(key, value) : null;

    public int? OptionalNumber(string key) => OptionalText(key) is not { } text
        ? null
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw Error(key, $"'{text}' is not a number");

    public bool Flag(string key, bool otherwise = false) => OptionalText(key) switch
    {
        null => otherwise,
        "true" => true,
        "false" => false,
        var other => throw Error(key, $"'{other}' is neither true nor false"),
    };

    public T Word<T>(string key, IReadOnlyDictionary<string, T> words) => Text(key) is var text && words.TryGetValue(text, out var value)
        ? value
        : throw Error(key, $"'{text}' is not one of {string.Join(", ", words.Keys)}");

    public LocalizedText Localized(string key) => Localized(Take(key));

    /// <summary>The three languages as keys of this very mapping.</summary>
    public LocalizedText LocalizedHere() => new() { Es = NotEmpty("es"), Pt = NotEmpty("pt"), En = NotEmpty("en") };

    public LocalizedText? OptionalLocalized(string key) => TakeOptional(key) is { } value ? Localized(value) : null;

    public IReadOnlyList<LocalizedText> LocalizedList(string key) => [.. Sequence(key, Take(key)).Select(Localized)];

    public IReadOnlyList<string> Texts(string key) => TakeOptional(key) is { } value ? [.. Sequence(key, value).Select(item => Scalar(key, item))] : [];

    public T? OptionalMap<T>(string key, Func<StrictMap, T> read)
        where T : class => TakeOptional(key) is { } value ? Read(File, value, read) : null;

    public IReadOnlyList<T> Maps<T>(string key, Func<StrictMap, T> read, bool optional = false) =>
        (optional ? TakeOptional(key) : Take(key)) is { } value ? [.. Sequence(key, value).Select(item => Read(File, item, read))] : [];

    /// <summary>Texts by language, every language present and none empty.</summary>
    public IReadOnlyDictionary<Language, IReadOnlyList<string>> TextsByLanguage(string key) =>
        Read(File, Take(key), map => LanguageCode.All.ToDictionary(
            language => language,
            language => map.Texts(language.ToCode()) is { Count: > 0 } texts ? texts : throw map.Error(language.ToCode(), $"'{key}' has no {language.ToCode()}")));

    /// <summary>Keys of free choice with lists of texts.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<string> Texts)> TextsByKey(string key) =>
        TakeOptional(key) is { } value ? Read(File, value, map => map.values.Keys.ToList().ConvertAll(name => (name, map.Texts(name)))) : [];

    /// <summary>Keys of free choice with a text each.</summary>
    public IReadOnlyList<(string Key, string Text)> PairsByKey(string key) =>
        TakeOptional(key) is { } value ? Read(File, value, map => map.values.Keys.ToList().ConvertAll(name => (name, map.Text(name)))) : [];

    private LocalizedText Localized(YamlNode value) =>
        Read(File, value, map => map.LocalizedHere());

    private string NotEmpty(string key) =>
        !values.ContainsKey(key) ? throw Error(node, $"the text has no '{key}'")
        : Text(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Error(key, $"the text in '{key}' is empty");

    private YamlNode Take(string key) => TakeOptional(key) ?? throw Error(node, $"'{key}' is missing");

    private YamlNode? TakeOptional(string key)
    {
        unread.Remove(key);
        return values.GetValueOrDefault(key) is { } value && value is not YamlScalarNode { Value: "null" or "~" or "", Style: YamlDotNet.Core.ScalarStyle.Plain }
            ? value
            : null;
    }

    private string Scalar(string key, YamlNode value) =>
        value is YamlScalarNode { Value: { } text } ? text : throw Error(value, $"'{key}' must be a single value");

    private IEnumerable<YamlNode> Sequence(string key, YamlNode value) =>
        value is YamlSequenceNode items ? items.Children : throw Error(value, $"'{key}' must be a list");

    private FormException Error(YamlNode at, string message) => new(File, at.Start.Line, message);
}
