using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms.Mirror;

/// <summary>Something to be picked on the live form.</summary>
/// <param name="Id">What the draft stores.</param>
/// <param name="Name">Its name in the three languages, with the number or letter it is known by.</param>
/// <param name="Official">The words the live form prints, where they were seen; null elsewhere.</param>
public sealed record MirrorChoice(string Id, LocalizedText Name, string? Official);
