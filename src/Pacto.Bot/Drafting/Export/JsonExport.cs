using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Export;

/// <summary>A draft as JSON, to be read back by <see cref="JsonImport"/> on another machine or a later version. The draft's id stays here.</summary>
public static class JsonExport
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 8,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The draft as text; fields in the order of the form.</summary>
    public static string Write(Form form, Draft draft)
    {
        var order = form.Fields.Select((field, place) => (field.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return JsonSerializer.Serialize(
            new JsonDraft
            {
                Format = JsonDraft.FormatName,
                Version = JsonDraft.FormatVersion,
                Form = form.Id,
                FormVersion = form.Version,
                Name = draft.Name,
                CreatedAt = draft.CreatedAt,
                UpdatedAt = draft.UpdatedAt,
                Values = draft.Values
                    .OrderBy(pair => order.GetValueOrDefault(pair.Key, int.MaxValue))
                    .ToDictionary(pair => pair.Key, pair => Written(pair.Value), StringComparer.Ordinal),
                Skipped = [.. draft.Skipped.Order(StringComparer.Ordinal)],
            },
            Options) + "\n";
    }

    private static JsonDraft.JsonValue Written(FieldValue value) =>
        new(value.Items, value.Origin, value.TurnId, value.At) { From = value.From, Source = value.Source, Parts = value.Parts };
}
