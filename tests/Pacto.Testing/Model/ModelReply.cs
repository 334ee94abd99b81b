using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Pacto.Testing.Model;

/// <summary>How a model server answers.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    internal abstract Task WriteAsync(ModelRequest request, HttpContext http);

    /// <summary>A whole answer, word by word, with what was counted at the end.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="BytesPerToken">How it counts.</param>
    /// <param name="Finish">Why it ended.</param>
    public sealed record Words(string Text, double BytesPerToken = 3.8, string Finish = "stop") : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            Begin(http);
            await ChunksAsync(http, Text);
            await ChunkAsync(http, null, Finish);
            var (input, output) = ((int)(Encoding.UTF8.GetByteCount(request.System + request.User) / BytesPerToken), (int)(Encoding.UTF8.GetByteCount(Text) / BytesPerToken));
            await LineAsync(http, new JsonObject
            {
                ["id"] = "c1",
                ["object"] = "chat.completion.chunk",
                ["created"] = 1,
                ["model"] = "a-model-1",
                ["choices"] = new JsonArray(),
                ["usage"] = new JsonObject { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output },
            }.ToJsonString());
            await LineAsync(http, "[DONE]");
        }
    }

    /// <summary>No answer but a status.</summary>
    /// <param name="Code">The status.</param>
    /// <param name="Body">What it says.</param>
    /// <param name="RetryAfter">When to come again; null when it does not say.</param>
    public sealed record Status(int Code, string Body = """{"error":{"message":"no","type":"error","code":"error"}}""", string? RetryAfter = null) : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            http.Response.StatusCode = Code;
            http.Response.ContentType = "application/json";
            if (RetryAfter is not null)
            {
                http.Response.Headers.RetryAfter = RetryAfter;
            }

            await http.Response.WriteAsync(Body, http.RequestAborted);
        }
    }

    /// <summary>Says nothing for a while, then what comes after.</summary>
    /// <param name="Wait">How long.</param>
    /// <param name="Then">What then.</param>
    public sealed record Slow(TimeSpan Wait, ModelReply Then) : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            await Task.Delay(Wait, http.RequestAborted);
            await Then.WriteAsync(request, http);
        }
    }

    /// <summary>Begins, and then says nothing more without ending.</summary>
    /// <param name="Text">The beginning.</param>
    public sealed record Stall(string Text) : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            Begin(http);
            await ChunksAsync(http, Text);
            await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
        }
    }

    /// <summary>Begins, and then the line breaks.</summary>
    /// <param name="Text">The beginning.</param>
    public sealed record Cut(string Text) : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            Begin(http);
            await ChunksAsync(http, Text);
            http.Abort();
        }
    }

    /// <summary>Lines of the stream as they stand.</summary>
    /// <param name="Lines">What stands after <c>data:</c>.</param>
    public sealed record Raw(params string[] Lines) : ModelReply
    {
        internal override async Task WriteAsync(ModelRequest request, HttpContext http)
        {
            Begin(http);
            foreach (var line in Lines)
            {
                await LineAsync(http, line);
            }
        }
    }

    private static void Begin(HttpContext http) => http.Response.ContentType = "text/event-stream";

    private static async Task ChunksAsync(HttpContext http, string text)
    {
        var place = 0;
        while (place < text.Length)
        {
            var next = text.IndexOf(' ', Math.Min(text.Length, place + 1)) is var space and >= 0 ? space : text.Length;
            await ChunkAsync(http, text[place..next], null);
            place = next;
        }
    }

    private static Task ChunkAsync(HttpContext http, string? words, string? finish)
    {
        var delta = words is null ? new JsonObject() : new JsonObject { ["role"] = "assistant", ["content"] = words };
        return LineAsync(http, new JsonObject
        {
            ["id"] = "c1",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = "a-model-1",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
        }.ToJsonString());
    }

    private static async Task LineAsync(HttpContext http, string line)
    {
        await http.Response.WriteAsync($"data: {line}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
