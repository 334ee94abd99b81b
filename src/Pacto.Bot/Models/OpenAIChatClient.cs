using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Message = OpenAI.Chat.ChatMessage;

namespace Pacto.Bot.Models;

/// <summary>
/// Speaks OpenAI's chat protocol through OpenAI's own library and gives what comes in the words of Microsoft.Extensions.AI. Whatever
/// goes wrong is a <see cref="ModelCallException"/>. Safe to use from many threads.
/// </summary>
internal sealed class OpenAIChatClient(ChatClient client, ChatClientMetadata metadata, TimeProvider clock) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = client.CompleteChatStreamingAsync([.. messages.Select(Write)], Write(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var closing = updates;
        var isFinished = false;
        while (await NextAsync(updates, cancellationToken))
        {
            var update = Read(updates.Current);
            isFinished |= update.FinishReason is not null;
            if (update.FinishReason == Microsoft.Extensions.AI.ChatFinishReason.ContentFilter)
            {
                throw new ModelCallException(ModelFailure.Filtered);
            }

            yield return update;
        }

        if (!isFinished)
        {
            throw new ModelCallException(ModelFailure.Cut);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : serviceType.IsInstanceOfType(client) ? client
        : null;

    public void Dispose()
    {
        // The line belongs to whoever made the client.
    }

    private static Message Write(Microsoft.Extensions.AI.ChatMessage message) => message.Role.Value switch
    {
        "system" => new SystemChatMessage(message.Text),
        "assistant" => new AssistantChatMessage(message.Text),
        _ => new UserChatMessage(message.Text),
    };

    private static ChatCompletionOptions Write(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        MaxOutputTokenCount = options?.MaxOutputTokens,
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
            ? OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true)
            : null,
    };

    private static ChatResponseUpdate Read(StreamingChatCompletionUpdate update)
    {
        var read = new ChatResponseUpdate
        {
            Role = Microsoft.Extensions.AI.ChatRole.Assistant,
            ResponseId = update.CompletionId,
            MessageId = update.CompletionId,
            ModelId = update.Model,
            FinishReason = update.FinishReason is { } reason ? Read(reason) : null,
        };
        foreach (var part in update.ContentUpdate)
        {
            read.Contents.Add(new TextContent(part.Text));
        }

        if (update.Usage is { } usage)
        {
            read.Contents.Add(new UsageContent(new UsageDetails
            {
                InputTokenCount = usage.InputTokenCount,
                OutputTokenCount = usage.OutputTokenCount,
                TotalTokenCount = usage.TotalTokenCount,
            }));
        }

        return read;
    }

    private static Microsoft.Extensions.AI.ChatFinishReason Read(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
    };

    private async Task<bool> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw OpenAIFailures.Read(exception, clock);
        }
    }
}
