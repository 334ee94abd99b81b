using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pacto.Bot.Commands.Batch;

/// <summary>
/// Reads JSON lines and writes one line for each, in order. A line that is not valid is answered in its place with
/// <c>{"id":…,"error":"…"}</c> and the rest goes on. A byte-order mark and CRLF are accepted.
/// </summary>
internal static class BatchReader
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs a batch.</summary>
    /// <param name="input">JSON lines, UTF-8.</param>
    /// <param name="output">Where the answers go; nothing else is written there.</param>
    /// <param name="answer">Answers one line; throws <see cref="JsonException"/> when it lacks something.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>0 when every line was answered, 1 when one was not valid.</returns>
    public static async Task<int> RunAsync(
        TextReader input, TextWriter output, Func<JsonObject, JsonObject> answer, CancellationToken cancellationToken)
    {
        var exitCode = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            line = line.Trim().TrimStart('\uFEFF');
            if (line.Length == 0)
            {
                continue;
            }

            var (written, isAnswered) = Answer(line, answer);
            exitCode = isAnswered ? exitCode : 1;
            await output.WriteLineAsync(written.AsMemory(), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        return exitCode;
    }

    private static (string Written, bool IsAnswered) Answer(string line, Func<JsonObject, JsonObject> answer)
    {
        JsonNode? id = null;
        try
        {
            var asked = JsonNode.Parse(line) as JsonObject ?? throw new JsonException("The line is not a JSON object.");
            id = Id(asked);
            var written = answer(asked);
            written.Insert(0, "id", id?.DeepClone());
            return (written.ToJsonString(Written), true);
        }
        catch (Exception wrong) when (wrong is not (OperationCanceledException or OutOfMemoryException))
        {
            // One line that nobody foresaw must not cost the thousand behind it.
            return (new JsonObject { ["id"] = id?.DeepClone(), ["error"] = wrong.Message }.ToJsonString(Written), false);
        }
    }

    // An id is given back as it came, so it has to be one that can be written: half a letter cannot.
    private static JsonNode? Id(JsonObject asked)
    {
        var id = asked["id"]?.DeepClone();
        _ = id?.ToJsonString(Written);
        return id;
    }

    /// <summary>A text field; null when it is absent.</summary>
    /// <exception cref="JsonException">It is there and not a text.</exception>
    public static string? Text(JsonObject line, string name) => line[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw new JsonException($"'{name}' must be a text."),
    };
}
