using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Turns;

/// <summary>A YAML file of named word lists: <c>group: { list: [words] }</c>.</summary>
internal sealed class WordFile
{
    private readonly string path;
    private readonly Dictionary<string, IReadOnlyList<string>> lists;

    private WordFile(string path, Dictionary<string, IReadOnlyList<string>> lists)
    {
        this.path = path;
        this.lists = lists;
    }

    /// <summary>The words of a list.</summary>
    /// <exception cref="InvalidDataException">There is no such list.</exception>
    public IReadOnlyList<string> this[string group, string list] =>
        lists.GetValueOrDefault(Key(group, list)) ?? throw new InvalidDataException($"{path}: the list '{list}' of '{group}' is missing.");

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not a mapping of mappings of lists.</exception>
    public static WordFile Load(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(YamlEvents.Open(path));
            var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var (owner, group) in ((YamlMappingNode)yaml.Documents[0].RootNode).Children)
            {
                foreach (var (name, list) in ((YamlMappingNode)group).Children)
                {
                    var words = ((YamlSequenceNode)list).Children.Select(word => ((YamlScalarNode)word).Value ?? "");
                    lists.Add(Key(((YamlScalarNode)owner).Value!, ((YamlScalarNode)name).Value!), [.. words]);
                }
            }

            return new WordFile(path, lists);
        }
        catch (Exception exception) when (exception is YamlException or InvalidCastException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not a mapping of mappings of lists.", exception);
        }
    }
    private static string Key(string group, string list) => $"{group}/{list}";
}
