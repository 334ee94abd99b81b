using System.Text;
using System.Text.RegularExpressions;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// One way of saying a command, written as words with <c>{slots}</c>, <c>[optional]</c> parts and <c>(one|of|several)</c>.
/// It matches a whole utterance or nothing: what is longer than a command is text.
/// </summary>
internal sealed partial class CommandPattern
{
    private readonly Regex regex;

    private CommandPattern(string commandId, Language language, Regex regex, IReadOnlyList<string> slots, int weight)
    {
        CommandId = commandId;
        Language = language;
        this.regex = regex;
        Slots = slots;
        Weight = weight;
    }

    /// <summary>The command it stands for.</summary>
    public string CommandId { get; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; }

    /// <summary>Names of its slots.</summary>
    public IReadOnlyList<string> Slots { get; }

    /// <summary>Letters it fixes: of two patterns that match, the one that says more is meant.</summary>
    public int Weight { get; }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">Brackets that do not close, or an empty pattern.</exception>
    public static CommandPattern Parse(string commandId, Language language, string pattern, string fillers)
    {
        var folded = CommandFold.Fold(CommandFold.Compose(pattern)).Trim();
        List<string> slots = [];
        var body = new StringBuilder();
        var weight = 0;
        foreach (Match part in Parts().Matches(folded))
        {
            if (part.Groups["slot"] is { Success: true, Value: var name })
            {
                slots.Add(name);
                body.Append($"(?<{name}>{SlotShape(name)})");
                continue;
            }

            weight += part.Value.Count(char.IsLetterOrDigit);
            body.Append(part.Value switch
            {
                "[" => "(?:",
                "]" => ")?",
                "(" => "(?:",
                ")" => ")",
                "|" => "|",
                " " => Between,
                var word => Regex.Escape(word),
            });
        }

        if (weight == 0)
        {
            throw new FormatException($"The pattern '{pattern}' of '{commandId}' holds no word.");
        }

        try
        {
            // An optional part brings its blanks along: "quiero [un] compromiso" must match without two of them.
            var end = folded.EndsWith("{value}", StringComparison.Ordinal) ? @"\s*" : $"(?:{Between}(?:{fillers}))*{Edge}";
            var source = $"^{Edge}(?:(?:{fillers}){Between})*{body}{end}$";
            return new CommandPattern(commandId, language, new Regex(source, RegexOptions.CultureInvariant), slots, weight);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"The pattern '{pattern}' of '{commandId}' does not close its brackets.", exception);
        }
    }

    /// <summary>The command when the whole utterance is this pattern; null otherwise.</summary>
    /// <param name="composed">The person's words, composed.</param>
    /// <param name="folded">The same, folded.</param>
    public IReadOnlyDictionary<string, string>? Match(string composed, string folded)
    {
        var match = regex.Match(folded);
        return match.Success
            ? Slots.Where(slot => match.Groups[slot].Success)
                .ToDictionary(slot => slot, slot => Cut(composed, match.Groups[slot]), StringComparer.Ordinal)
            : null;
    }

    private static string Cut(string composed, Group slot) => composed.Substring(slot.Index, slot.Length).Trim();

    private static string SlotShape(string name) => name switch
    {
        "number" => @"\d{1,3}|[a-z]+",
        "value" => @"\S(?:.|\n)*",
        _ => @"[^\s.,;:!?""].*?",
    };

    private const string Between = @"[\s,;:]*(?<![\p{L}\p{Nd}](?=[\p{L}\p{Nd}]))";
    private const string Edge = @"[\s.,;:!?¡¿""'()\-]*";

    [GeneratedRegex(@"\{(?<slot>[a-z]+)\}|[\[\]()| ]|[^\[\]()| {}]+")]
    private static partial Regex Parts();
}
