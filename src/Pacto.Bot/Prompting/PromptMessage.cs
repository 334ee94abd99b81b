namespace Pacto.Bot.Prompting;

/// <summary>One message of a filled prompt.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">Its words.</param>
internal sealed record PromptMessage(string Role, string Text);
