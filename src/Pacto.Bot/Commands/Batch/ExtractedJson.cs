using System.Globalization;
using System.Text.Json.Nodes;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Commands.Batch;

/// <summary>Writes extracted fields as the command line does: objectives as numbers, countries by name, the focal point as one field.</summary>
internal static class ExtractedJson
{
    private const string FocalPoint = "focal_point_";

    /// <summary>The fields by id, in the order of the form.</summary>
    public static JsonObject Write(Form form, IReadOnlyList<ExtractedField> found)
    {
        var written = new JsonObject();
        foreach (var field in found.Where(field => !field.FieldId.StartsWith(FocalPoint, StringComparison.Ordinal)))
        {
            written[field.FieldId] = One(Value(form, field), field);
        }

        var parts = found.Where(field => field.FieldId.StartsWith(FocalPoint, StringComparison.Ordinal)).ToList();
        if (parts.Count > 0)
        {
            written["focal_point"] = One(new JsonObject(parts.Select(part => KeyValuePair.Create(part.FieldId[FocalPoint.Length..], (JsonNode?)part.Items[0]))), parts[0]);
        }

        return written;
    }

    private static JsonObject One(JsonNode value, ExtractedField field) => new() { ["value"] = value, ["from"] = field.From, ["status"] = field.IsSaid ? "said" : "inferred" };

    private static JsonNode Value(Form form, ExtractedField extracted)
    {
        var field = form[extracted.FieldId];
        if (extracted.Indicators.Count > 0)
        {
            return new JsonArray([.. extracted.Indicators.Select(Indicator)]);
        }

        return field.Kind switch
        {
            FieldKind.Years => new JsonObject { ["start"] = extracted.Items[0], ["end"] = extracted.Items[^1] },
            FieldKind.Objectives or FieldKind.Sdgs => new JsonArray([.. extracted.Items.Select(item => (JsonNode)int.Parse(item, CultureInfo.InvariantCulture))]),
            FieldKind.Country when field.IsRepeated => new JsonArray([.. extracted.Items.Select(item => (JsonNode)Country(field, item))]),
            FieldKind.Country => Country(field, extracted.Items[0]),
            _ when field.IsRepeated => new JsonArray([.. extracted.Items.Select(item => (JsonNode)item)]),
            _ => extracted.Items[0],
        };
    }

    // The live form lists countries by name; the code is how drafts store them.
    private static string Country(Field field, string id) => field.Option(id) is { } option ? option.Official ?? option.Label.Es : id;

    private static JsonNode Indicator(IndicatorParts parts)
    {
        var written = new JsonObject();
        foreach (var (name, value) in new[] { ("name", parts.Name), ("baseline", parts.Baseline), ("target", parts.Target), ("unit", parts.Unit), ("source", parts.Source), ("frequency", parts.Frequency) })
        {
            if (value is not null)
            {
                written[name] = value;
            }
        }

        return written;
    }
}
