namespace Pacto.Bot.Conversations;

/// <summary>A steering command, for example "cambie el título por X".</summary>
/// <param name="Id">Command id of <c>seeds/commands.yaml</c>.</param>
/// <param name="Slots">What filled its slots (<c>field</c>, <c>value</c>, <c>number</c>, <c>language</c>), as written by the person; a
/// control of a client may also name the <c>draft</c> by its id.</param>
public sealed record HeardCommand(string Id, IReadOnlyDictionary<string, string> Slots);
