using System.Globalization;
using HandlebarsDotNet;
using Pacto.Knowledge.Prepared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Prompting;

/// <summary>
/// The prompts for a model, from the files of <c>prompts/</c> that are no phrases: Semantic Kernel's YAML format with Handlebars
/// (<c>name</c>, <c>description</c>, <c>template_format</c>, <c>template</c>, <c>input_variables</c>, <c>execution_settings</c>).
/// </summary>
internal sealed class PromptLibrary
{
    private readonly Dictionary<string, Prompt> prompts;

    private PromptLibrary(IEnumerable<Prompt> prompts) => this.prompts = prompts.ToDictionary(prompt => prompt.Name, StringComparer.Ordinal);

    /// <summary>The prompt with this name.</summary>
    /// <exception cref="PromptException">There is none.</exception>
    public Prompt this[string name] => prompts.GetValueOrDefault(name) ?? throw new PromptException(name, "there is no such prompt");

    /// <summary>Reads and checks them all.</summary>
    /// <exception cref="PromptException">A file cannot be used.</exception>
    public static PromptLibrary Load(string folder) => new(Directory.GetFiles(folder, "*.yaml")
        .Where(path => !Path.GetFileName(path).StartsWith("phrases.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read));

    private static Prompt Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(YamlEvents.Open(path));
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? Read(file, root)
                : throw new PromptException(file, "it is not one mapping");
        }
        catch (Exception broken) when (broken is YamlException or HandlebarsException)
        {
            throw new PromptException(file, broken.Message, broken);
        }
    }

    private static Prompt Read(string file, YamlMappingNode root)
    {
        var name = Text(file, root, "name");
        if (name != Path.GetFileNameWithoutExtension(file))
        {
            throw new PromptException(file, $"its name is '{name}'; it must be that of the file");
        }

        if (Text(file, root, "template_format") is not "handlebars" and var format)
        {
            throw new PromptException(file, $"template_format is '{format}'; it must be handlebars");
        }

        return Prompt.Compile(name, Text(file, root, "template"), [.. VariablesOf(file, root)], SettingsOf(file, root));
    }

    private static IEnumerable<string> VariablesOf(string file, YamlMappingNode root) =>
        Find(root, "input_variables") is YamlSequenceNode list
            ? list.Children.Select(item => item is YamlMappingNode variable ? Text(file, variable, "name") : throw new PromptException(file, "an input variable has no name"))
            : [];

    private static PromptSettings SettingsOf(string file, YamlMappingNode root)
    {
        if (Find(root, "execution_settings") is not YamlMappingNode settings || Find(settings, "default") is not YamlMappingNode usual
            || Find(usual, "max_tokens") is not YamlScalarNode most)
        {
            return new PromptSettings(MaxTokens: null);
        }

        return int.TryParse(most.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var tokens)
            ? new PromptSettings(tokens)
            : throw new PromptException(file, "max_tokens must be a whole number");
    }

    private static string Text(string file, YamlMappingNode map, string field) =>
        Find(map, field) is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw new PromptException(file, $"'{field}' is missing");

    private static YamlNode? Find(YamlMappingNode map, string field) => map.Children.TryGetValue(new YamlScalarNode(field), out var found) ? found : null;
}
