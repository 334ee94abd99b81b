using System.Text.Json;
using Microsoft.Extensions.AI;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Assisting;

/// <summary>One text of a model for one prompt, within its time. Whatever goes wrong is logged and gives nothing. Safe for many threads.</summary>
internal sealed class AskedModel(ModelConnection model, PromptLibrary prompts, TimeProvider clock, ILogger<AskedModel> logger)
{
    /// <summary>The machine that is asked.</summary>
    public string Host => model.Host;

    /// <summary>Bytes that what a person wrote may take in a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="frame">Its values with those of the person left empty.</param>
    /// <param name="schema">The schema that goes with it; empty for none.</param>
    public int RoomIn(string prompt, IReadOnlyDictionary<string, object> frame, string schema = "") => Math.Max(
        0, model.Gauge.BytesFor(model.Options.MaxInputTokens) - prompts[prompt].Render(frame).Sum(message => TokenGauge.BytesOf(message.Text)) - TokenGauge.BytesOf(schema));

    /// <summary>Asks.</summary>
    /// <param name="name">The prompt.</param>
    /// <param name="values">What fills it, contact data replaced.</param>
    /// <param name="conversation">What tokens are counted for.</param>
    /// <param name="schema">The JSON schema of the answer; empty for plain text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The whole answer; null when none came in time.</returns>
    public async Task<string?> AskAsync(
        string name, IReadOnlyDictionary<string, object> values, string conversation, string schema, CancellationToken cancellationToken)
    {
        if (!model.Room.Wait(0, CancellationToken.None))
        {
            logger.FoundNoRoom(name);
            return null;
        }

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(model.Options.Deadline), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var prompt = prompts[name];
            var messages = prompt.Render(values).Select(message => new ChatMessage(new ChatRole(message.Role), message.Text)).ToList();
            var answer = await model.Chat!.GetResponseAsync(messages, OptionsFor(prompt, conversation, schema), either.Token);
            return answer.FinishReason == ChatFinishReason.Length ? throw new ModelCallException(ModelFailure.Cut)
                : answer.Text.Trim() is { Length: > 0 } text ? text
                : throw new ModelCallException(ModelFailure.Empty);
        }
        catch (ModelCallException failed)
        {
            logger.NotUsed(name, failed.Failure);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WasLate(name);
            return null;
        }
        finally
        {
            model.Room.Release();
        }
    }

    private ChatOptions OptionsFor(Prompt prompt, string conversation, string schema) => CallNotes.For(conversation, new ChatOptions
    {
        Temperature = model.Options.Temperature < 0 ? null : (float)model.Options.Temperature,
        MaxOutputTokens = Math.Min(prompt.Settings.MaxTokens ?? model.Options.MaxOutputTokens, model.Options.MaxOutputTokens),
        ResponseFormat = schema.Length == 0 ? null : ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(schema).RootElement, "found"),
    });
}
