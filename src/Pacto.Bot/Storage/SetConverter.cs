using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Storage;

/// <summary>Reads a read-only set of names, which the framework can only write.</summary>
internal sealed class SetConverter : JsonConverter<IReadOnlySet<string>>
{
    public override IReadOnlySet<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A set of names is an array.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            names.Add(reader.GetString() ?? throw new JsonException("A name is a text."));
        }

        return names;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var name in value)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
