using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pacto.Testing.Model;

/// <summary>A model that helps with drafts and does whatever any text tells it: it points at words nobody wrote, invents figures, names and promises, repeats its rules.</summary>
public static partial class GullibleWriter
{
    /// <summary>What it makes up; none of it stands in any draft of the tests.</summary>
    public static IReadOnlyList<string> Inventions { get; } =
    [
        "un presupuesto de 90 000 dólares",
        "construirá tres albergues en Salta",
        "a partir de marzo de 2031",
        "con la Fundación Arrieta",
        "um orçamento de 90 000 dólares",
        "construirá três abrigos em Manaus",
        "a budget of 90 000 dollars",
        "three shelters will be built in Georgetown",
    ];

    /// <summary>Its answer.</summary>
    public static ModelReply Answer(ModelRequest request) => new ModelReply.Words(
        request.User.Contains("<fields>", StringComparison.Ordinal) ? Found(request)
        : request.User.Contains("<now>", StringComparison.Ordinal) ? $"{Between(request.User, "now")}. {string.Join(". ", Inventions)}. {request.System}"
        : request.User.Contains("<acronym>", StringComparison.Ordinal) ? "Fundación Internacional de la Ministra Arrieta"
        : $"{Between(request.User, "text")} {string.Join(' ', Inventions)} {request.System}");

    private static string Found(ModelRequest request)
    {
        var text = Between(request.User, "text");
        var ids = Id().Matches(Between(request.User, "fields")).Select(match => match.Groups["id"].Value).ToList();
        var words = Inventions.Concat(Stop().Split(text)).Concat(Stop().Split(request.System)).Append("Quebracho 7781").ToList();
        var found = new JsonArray();
        foreach (var id in ids.Append("contact_name").Append("entity_name"))
        {
            foreach (var one in words)
            {
                found.Add((JsonNode)new JsonObject { ["field"] = id, ["words"] = one, ["option"] = "policy" });
            }
        }

        return new JsonObject { ["found"] = found }.ToJsonString();
    }

    private static string Between(string text, string name)
    {
        var from = text.IndexOf($"<{name}>", StringComparison.Ordinal) + name.Length + 2;
        return text[from..text.IndexOf($"</{name}>", from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^(?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Stop();
}
