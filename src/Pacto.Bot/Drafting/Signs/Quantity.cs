namespace Pacto.Bot.Drafting.Signs;

/// <summary>How much of what.</summary>
/// <param name="Where">Number and what is counted.</param>
/// <param name="Number">The number as written.</param>
/// <param name="Noun">What is counted, folded; empty when nothing is.</param>
/// <param name="Kind">What sort of thing.</param>
internal sealed record Quantity(Span Where, string Number, string Noun, QuantityKind Kind);
