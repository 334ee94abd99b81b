using Pacto.Bot.Conversations;

namespace Pacto.Bot.Drafting;

/// <summary>Words of a source, as they may be shown and borrowed.</summary>
/// <param name="Text">In the person's language: the source's own, or our translation of them.</param>
/// <param name="PassageId">Where they stand.</param>
/// <param name="Sources">The citation, with its verbatim quotation.</param>
internal sealed record SourceLine(string Text, string PassageId, ReplyPart.Sources Sources);
