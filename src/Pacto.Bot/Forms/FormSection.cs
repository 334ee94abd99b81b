using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>A titled part of the live form.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Number">Its number on the live form, for example <c>II a</c>; empty for parts of ours.</param>
/// <param name="Title">Its title.</param>
public sealed record FormSection(string Id, string Number, LocalizedText Title);
