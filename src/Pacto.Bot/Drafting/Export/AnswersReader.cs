using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pacto.Bot.Drafting.Export;

/// <summary>
/// Reads a mapping of field ids and answers, in YAML or JSON. A file comes from outside: what is deeper than a list of single values,
/// or refers to itself, is no mapping of answers.
/// </summary>
public static class AnswersReader
{
    /// <summary>The key that names the form.</summary>
    public const string FormKey = "form";

    /// <summary>The answers in their order, empty ones left out; null when the text is no such mapping.</summary>
    /// <param name="text">The text; a list stands for several items, each on a line of its own.</param>
    public static IReadOnlyList<GivenAnswer>? Read(string text)
    {
        try
        {
            return Read(new Parser(new StringReader(text)));
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            // Of some damaged texts the parser says the one, of some the other.
            return PlainAnswers.Read(text);
        }
    }

    private static List<GivenAnswer>? Read(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            return null;
        }

        List<GivenAnswer> answers = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key) || Answer(parser) is not { } answer)
            {
                return null;
            }

            if (answer.Text.Length > 0)
            {
                answers.Add(answer with { Field = key.Value });
            }
        }

        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _) ? answers : null;
    }

    private static GivenAnswer? Answer(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var single))
        {
            return new GivenAnswer("", TextOf(single), IsList: false);
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            return null;
        }

        List<string> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
            {
                return null;
            }

            items.Add(TextOf(item));
        }

        return new GivenAnswer("", string.Join('\n', items.Where(item => item.Length > 0)), IsList: true);
    }

    private static string TextOf(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } ? "" : scalar.Value.Trim();
}
