namespace Pacto.Bot.Conversations;

/// <summary>A titled part of a <see cref="DraftView"/>.</summary>
/// <param name="Number">Its number on the live form; empty for parts of ours.</param>
/// <param name="Title">Its title.</param>
/// <param name="Fields">In the order of the live form.</param>
public sealed record DraftViewSection(string Number, string Title, IReadOnlyList<DraftViewField> Fields);
