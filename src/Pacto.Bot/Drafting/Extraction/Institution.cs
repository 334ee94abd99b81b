using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>An institution that a text names.</summary>
/// <param name="Where">Its name in the text.</param>
/// <param name="Name">Its name, written out.</param>
/// <param name="Head">The word it begins with.</param>
/// <param name="IsWritten">True when the name stands in the text as it is; false when it was completed.</param>
internal sealed record Institution(Span Where, string Name, InstitutionHead Head, bool IsWritten);
