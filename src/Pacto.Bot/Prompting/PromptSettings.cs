namespace Pacto.Bot.Prompting;

/// <summary>The execution settings of a prompt.</summary>
/// <param name="MaxTokens">Most tokens of the answer; null for the model's own limit.</param>
internal sealed record PromptSettings(int? MaxTokens);
