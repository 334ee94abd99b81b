namespace Pacto.Knowledge.Indexing;

/// <summary>A telling word of a question.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Word">Lower case, without accents.</param>
/// <param name="Id">Its number in the vocabulary; -1 when it stands nowhere.</param>
/// <param name="Rarity">What it weighs: the rarer, the more.</param>
/// <param name="IsKnown">Whether it or another form of it stands somewhere.</param>
internal sealed record QueryWord(string Raw, string Word, int Id, double Rarity, bool IsKnown);
