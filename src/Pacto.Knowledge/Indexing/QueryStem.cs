namespace Pacto.Knowledge.Indexing;

/// <summary>A stem that stands for a word of the question.</summary>
/// <param name="Stem">Its number.</param>
/// <param name="Word">Place of the word in the plan.</param>
/// <param name="Likeness">1 for the word itself, less for a kindred or misspelt one.</param>
/// <param name="Weight">Rarity times likeness.</param>
internal readonly record struct QueryStem(int Stem, int Word, double Likeness, double Weight);
