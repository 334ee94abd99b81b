using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace Pacto.Bot.Prompting;

/// <summary>
/// A prompt in Semantic Kernel's format, checked and compiled. What people and documents say is put in as data: it holds no sign that
/// could close what it stands in, and no line of its own. Safe to use from many threads.
/// </summary>
internal sealed partial class Prompt
{
    private readonly HandlebarsTemplate<object, object> fill;

    private Prompt(string name, HandlebarsTemplate<object, object> fill, PromptSettings settings) => (Name, this.fill, Settings) = (name, fill, settings);

    /// <summary>Its name, that of its file.</summary>
    public string Name { get; }

    /// <summary>How freely and how long the model may answer it.</summary>
    public PromptSettings Settings { get; }

    /// <summary>Compiles a template.</summary>
    /// <exception cref="PromptException">It names what it does not declare, or the other way round.</exception>
    public static Prompt Compile(string name, string template, IReadOnlyCollection<string> variables, PromptSettings settings)
    {
        PromptCheck.Check(name, template, variables);
        var engine = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new PlainDataEncoder(),
        });
        return new Prompt(name, engine.Compile(template), settings);
    }

    /// <summary>The messages with their places filled.</summary>
    /// <param name="values">A value for every variable: a text, a truth, a number, or a list of such maps.</param>
    public IReadOnlyList<PromptMessage> Render(IReadOnlyDictionary<string, object> values) =>
        [.. Message().Matches(fill(values)).Select(match => new PromptMessage(match.Groups["role"].Value, match.Groups["text"].Value.Trim()))];

    [GeneratedRegex("<message role=\"(?<role>system|user|assistant)\">(?<text>.*?)</message>", RegexOptions.Singleline)]
    internal static partial Regex Message();
}
