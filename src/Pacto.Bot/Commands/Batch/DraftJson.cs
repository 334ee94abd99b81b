using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Batch;

/// <summary>Reads a draft as JSON lines give it: values by field id, choices by id or by name, indicators in parts.</summary>
internal static class DraftJson
{
    private const string FocalPoint = "focal_point";

    /// <summary>The draft, and what could not be read into it.</summary>
    public static (Draft Draft, IReadOnlyList<DraftFinding> Refused) Read(Form form, JsonObject given, Language language, DateOnly today)
    {
        var at = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var draft = new Draft { Id = "line", FormId = form.Id, CreatedAt = at, UpdatedAt = at };
        var refused = new List<DraftFinding>();
        foreach (var (id, value) in Spread(form, given))
        {
            if (form.Find(id) is not { } field || Items(field, value) is not { Count: > 0 } items)
            {
                continue;
            }

            switch (Check(field, items, language, today))
            {
                case FieldCheck.Accepted accepted:
                    draft = draft.Set(id, new FieldValue(accepted.Items, ValueOrigin.Said, "line", at));
                    break;
                case FieldCheck.Refused no:
                    refused.Add(new DraftFinding(id, no.Code, form.Problems[no.Code].Severity, new Dictionary<string, string>(no.Arguments, StringComparer.Ordinal) { ["label"] = field.Name(language) }));
                    break;
            }
        }

        return (draft, refused);
    }

    /// <summary>Every text of the draft, to tell its language.</summary>
    public static string Texts(Form form, JsonObject given) => string.Join(
        '\n', Spread(form, given).Where(pair => form.Find(pair.Id)?.Kind is FieldKind.Text or FieldKind.Line or FieldKind.Composed && !form[pair.Id].Personal).SelectMany(pair => Items(form[pair.Id], pair.Value)));

    /// <summary>The field as the outside knows it: the focal point is one.</summary>
    public static string OuterId(Form form, string id) => id.StartsWith(FocalPoint + "_", StringComparison.Ordinal) && form.Find(id) is not null ? FocalPoint : id;

    private static IEnumerable<(string Id, JsonNode? Value)> Spread(Form form, JsonObject given)
    {
        foreach (var (id, value) in given)
        {
            if (id != FocalPoint || form.Find(FocalPoint + "_name") is null)
            {
                yield return (id, value);
                continue;
            }

            foreach (var part in Person(value))
            {
                yield return (FocalPoint + "_" + part.Part, part.Value);
            }
        }
    }

    // Given in one line, what stands between commas is name, position and organisation; the address is found by its sign.
    private static IEnumerable<(string Part, JsonNode? Value)> Person(JsonNode? value)
    {
        if (value is JsonObject parts)
        {
            foreach (var (name, part) in parts)
            {
                yield return (name is "organization" ? "organisation" : name is "e-mail" or "mail" ? "email" : name, part?.DeepClone());
            }

            yield break;
        }

        var words = Scalar(value).Split([',', ';', '\n', '(', ')', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var email = words.FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal));
        var rest = words.Where(word => word != email).ToList();
        string[] names = ["name", "position", "organisation"];
        for (var i = 0; i < names.Length && rest.Count > 0; i++)
        {
            yield return (names[i], JsonValue.Create(rest[Math.Min(i, rest.Count - 1)]));
        }

        yield return ("email", email is null ? null : JsonValue.Create(email));
    }

    private static FieldCheck Check(Field field, List<string> items, Language language, DateOnly today)
    {
        var whole = string.Join('\n', items);
        switch (field.Kind)
        {
            // Texts are looked at as they are: what is wrong with them is told by the review.
            case FieldKind.Line or FieldKind.Text or FieldKind.Composed:
                return FieldText.CleanText(whole) is { Length: > 0 } text ? new FieldCheck.Accepted([text]) : FieldCheck.Refused.With("empty");
            case FieldKind.List:
                return new FieldCheck.Accepted(items);
            case FieldKind.YesNo when items[0] is "true" or "false":
                return new FieldCheck.Accepted([items[0] is "true" ? "yes" : "no"]);
            case FieldKind.Date when FormWords.ParseDate(items[0]) is not null:
                return new FieldCheck.Accepted([items[0]]);
            case FieldKind.Years when items.All(item => item is "present" || (item.Length == 4 && int.TryParse(item, CultureInfo.InvariantCulture, out _))):
                return new FieldCheck.Accepted([items[0], items[^1]]);
        }

        var picked = new List<string>();
        foreach (var item in field.IsRepeated ? items : [whole])
        {
            if (field.Option(item.Trim()) is { } option)
            {
                picked.Add(option.Id);
                continue;
            }

            if (FieldRules.Check(field, item, language, today) is not FieldCheck.Accepted accepted)
            {
                return FieldRules.Check(field, item, language, today);
            }

            picked.AddRange(accepted.Items);
        }

        return new FieldCheck.Accepted(picked);
    }

    private static List<string> Items(Field field, JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => [.. list.SelectMany(item => Items(field, item))],
        JsonObject years when field.Kind is FieldKind.Years => [.. new[] { Scalar(years["start"]), Scalar(years["end"]) }.Where(year => year.Length > 0).Select(year => Year(year))],
        JsonObject parts => [Indicator(parts)],
        _ => Scalar(value) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? [text] : [],
    };

    // "2019-03" and "2019-03-01" are years for this form.
    private static string Year(string year) => year.Length > 4 && year[4] is '-' ? year[..4] : year.Equals("presente", StringComparison.OrdinalIgnoreCase) ? "present" : year;

    private static string Indicator(JsonObject parts)
    {
        var (name, unit) = (Scalar(parts["name"]), Scalar(parts["unit"]));
        List<string> written = [name];
        Add("baseline", "línea de base: ");
        Add("target", "meta: ");
        Add("source", "fuente: ");
        Add("frequency", "");
        return string.Join("; ", written.Where(part => part.Length > 0));

        void Add(string part, string lead)
        {
            if (Scalar(parts[part]) is { Length: > 0 } value)
            {
                written.Add(lead + value + (part is "target" && unit.Length > 0 && !value.Contains(unit, StringComparison.OrdinalIgnoreCase) ? " " + unit : ""));
            }
        }
    }

    private static string Scalar(JsonNode? node) => node is JsonValue value ? value.TryGetValue<string>(out var text) ? text.Trim() : value.ToJsonString() : node is null ? "" : node.ToJsonString();
}
