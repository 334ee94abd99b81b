using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Turns;

/// <summary>A YAML file of named word lists: <c>group: { list: [words] }</c>.</summary>
internal sealed class WordFile
{
    private readonly string path;
    private readonly Dictionary<(string Group, string List), IReadOnlyList<string>> lists;

    private WordFile(string path, Dictionary<(string Group, string List), IReadOnlyList<string>> lists)
    {
        this.path = path;
        this.lists = lists;
    }

    /// <summary>The words of a list.</summary>
    /// <exception cref="InvalidDataException">There is no such list.</exception>
    public IReadOnlyList<string> this[string group, string list] =>
        lists.GetValueOrDefault((group, list)) ?? throw new InvalidDataException($"{path}: the list '{list}' of '{group}' is missing.");

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not a mapping of mappings of lists.</exception>
    public static WordFile Load(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(YamlEvents.Open(path));
            var lists =
                from owner in ((YamlMappingNode)yaml.Documents[0].RootNode).Children
                from list in ((YamlMappingNode)owner.Value).Children
                let words = ((YamlSequenceNode)list.Value).Children.Select(word => ((YamlScalarNode)word).Value ?? "")
                select ((((YamlScalarNode)owner.Key).Value!, ((YamlScalarNode)list.Key).Value!), (IReadOnlyList<string>)[.. words]);
            return new WordFile(path, lists.ToDictionary());
        }
        catch (Exception exception) when (exception is YamlException or InvalidCastException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not a mapping of mappings of lists.", exception);
        }
    }
}
