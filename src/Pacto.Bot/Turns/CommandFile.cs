using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Turns;

/// <summary>Reads <c>seeds/commands.yaml</c>.</summary>
internal static class CommandFile
{
    /// <summary>Its patterns, in order.</summary>
    /// <exception cref="FormatException">A pattern cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a list of commands with patterns in three languages.</exception>
    public static IReadOnlyList<CommandPattern> Read(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(YamlEvents.Open(path));
            return
            [
                .. from entry in ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>()
                   let id = ((YamlScalarNode)entry.Children[new YamlScalarNode("command")]).Value!
                   from language in LanguageCode.All
                   from pattern in ((YamlSequenceNode)entry.Children[new YamlScalarNode(language.ToCode())]).Children.Cast<YamlScalarNode>()
                   select CommandPattern.Parse(id, language, pattern.Value ?? ""),
            ];
        }
        catch (Exception exception) when (exception is YamlException or InvalidCastException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not a list of commands with patterns in es, pt and en.", exception);
        }
    }
}
