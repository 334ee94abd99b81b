using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Pacto.Bot.Models;

/// <summary>
/// Gives stored responses by the hash of their request, and stores those it has to ask for: a run over a question set can be repeated
/// without a model. One file for each request, <c>HASH.json</c> with <c>text</c>, <c>input</c> and <c>output</c> (tokens).
/// </summary>
internal sealed class ReplayChatClient(IChatClient inner, string folder, string model) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var path = Path.Combine(folder, CachingChatClient.KeyOf([new ChatMessage(ChatRole.System, model), .. all], options) + ".json");
        if (File.Exists(path))
        {
            var stored = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken))!;
            yield return new ChatResponseUpdate(ChatRole.Assistant, (string?)stored["text"]) { FinishReason = ChatFinishReason.Stop };
            yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(new UsageDetails
            {
                InputTokenCount = (long?)stored["input"],
                OutputTokenCount = (long?)stored["output"],
            })]);
            yield break;
        }

        var text = new StringBuilder();
        UsageDetails? usage = null;
        await foreach (var update in InnerClient.GetStreamingResponseAsync(all, options, cancellationToken))
        {
            text.Append(update.Text);
            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            yield return update;
        }

        Directory.CreateDirectory(folder);
        var record = new JsonObject { ["text"] = text.ToString(), ["input"] = usage?.InputTokenCount, ["output"] = usage?.OutputTokenCount };
        await File.WriteAllTextAsync(path, record.ToJsonString(), cancellationToken);
    }
}
