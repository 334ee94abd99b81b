using System.Text.Json.Nodes;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Assisting;

/// <summary>
/// What a model may point at in a told text, and what becomes of it. A value is her own words, or what the form's own rules read out of them; of the
/// model's it is only which words they are, and which of the form's options they mean. Pure.
/// </summary>
internal sealed class FieldPointers(SentenceChecker checker)
{
    /// <summary>Fewest words of a free text.</summary>
    private const int FewestWords = 3;

    /// <summary>Most options that are named in a prompt.</summary>
    private const int MostOptions = 16;

    /// <summary>The fields a model is asked for: those of the interview that the rules found nothing for and that can be pointed at.</summary>
    public static IReadOnlyList<Field> Open(Form form, IReadOnlyList<ProposedValue> found) =>
    [
        .. form.Interview.Where(field => field is { Personal: false, When.Count: 0 } && !ContactFields.Holds(field.Id) && field.Id != form.NamingField
            && !found.Any(value => value.FieldId == field.Id)
            && field.Kind switch
            {
                FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Date or FieldKind.Years or FieldKind.Country => true,
                FieldKind.Choice or FieldKind.Choices => field.OfferedOptions.Count() is > 0 and <= MostOptions,
                _ => false,
            }),
    ];

    /// <summary>The options a model may name: those of a choice; what else has some is read out of her words by the form's rules.</summary>
    public static IEnumerable<FieldOption> OptionsOf(Field field) => field.Kind is FieldKind.Choice or FieldKind.Choices ? field.OfferedOptions : [];

    /// <summary>The JSON schema of an answer for these fields.</summary>
    public static string SchemaOf(IReadOnlyList<Field> fields) => new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["found"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["field"] = OneOf(fields.Select(field => field.Id)),
                        ["words"] = new JsonObject { ["type"] = "string" },
                        ["option"] = OneOf(fields.SelectMany(OptionsOf).Select(option => option.Id).Distinct(StringComparer.Ordinal).Prepend("")),
                    },
                    ["required"] = new JsonArray("field", "words", "option"),
                    ["additionalProperties"] = false,
                },
            },
        },
        ["required"] = new JsonArray("found"),
        ["additionalProperties"] = false,
    }.ToJsonString();

    /// <summary>What is proposed of an answer, one value a field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="pointed">The answer, contact data put back.</param>
    /// <param name="open">The fields that were asked for.</param>
    /// <param name="told">Her text.</param>
    /// <param name="found">What the rules found.</param>
    /// <param name="language">Her language.</param>
    /// <param name="today">Her day.</param>
    public IReadOnlyList<ProposedValue> Take(
        Form form, IReadOnlyList<PointedWords> pointed, IReadOnlyList<Field> open, string told, IReadOnlyList<ProposedValue> found, Language language, DateOnly today)
    {
        List<ProposedValue> taken = [];
        foreach (var one in pointed)
        {
            if (open.FirstOrDefault(field => field.Id == one.Field) is { } field && !taken.Exists(value => value.FieldId == field.Id)
                && PointedWords.Find(one.Words, told) is { } words && !checker.Instructs(words) && !IsTaken(form, field, words, [.. found, .. taken])
                && Items(field, words, one.Option, language, today) is { Count: > 0 } items)
            {
                taken.Add(new ProposedValue(field.Id, ToldReader.Written(field, items), ValueOrigin.Model, words));
            }
        }

        return taken;
    }

    private static IReadOnlyList<string> Items(Field field, string words, string option, Language language, DateOnly today)
    {
        var read = FieldRules.Check(field, words, language, today) is FieldCheck.Accepted accepted ? accepted.Items : [];
        return field.Kind switch
        {
            // Where her words name an option themselves and the model says another one, neither is sure.
            FieldKind.Choice or FieldKind.Choices when read.Count > 0 => option.Length == 0 || read.Contains(option) ? read : [],
            FieldKind.Choice or FieldKind.Choices => OptionsOf(field).Any(one => one.Id == option) && words.Any(char.IsLetter) ? [option] : [],
            FieldKind.Text when words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords => [],
            _ => read,
        };
    }

    // One sentence fills one text, and one day is not the beginning and the end: told twice it would only look like more.
    private static bool IsTaken(Form form, Field field, string words, IReadOnlyList<ProposedValue> values)
    {
        var said = Folded(words);
        return values.Any(value => value.From is { } from && (field.Kind, form[value.FieldId].Kind) switch
        {
            (FieldKind.Text, _) => Folded(from) == said,
            (FieldKind.Date, FieldKind.Date) => said.Contains(Folded(from), StringComparison.Ordinal) || Folded(from).Contains(said, StringComparison.Ordinal),
            _ => false,
        });
    }

    private static string Folded(string words) => LatinLetters.Fold(words).Trim(' ', '.');

    private static JsonObject OneOf(IEnumerable<string> ids) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) };
}
