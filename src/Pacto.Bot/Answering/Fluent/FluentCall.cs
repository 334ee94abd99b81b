namespace Pacto.Bot.Answering.Fluent;

/// <summary>Whose call of the model it is.</summary>
/// <param name="Conversation">What its tokens are counted for.</param>
/// <param name="Contacts">What the person wrote into contact fields: it never leaves.</param>
/// <param name="Show">Told of all that is shown so far, each time there is more; null where nobody watches.</param>
internal sealed record FluentCall(string Conversation, IReadOnlyList<string> Contacts, Action<string>? Show = null);
