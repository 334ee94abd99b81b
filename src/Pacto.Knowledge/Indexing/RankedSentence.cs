namespace Pacto.Knowledge.Indexing;

/// <summary>A sentence of a passage and how much of the question it says.</summary>
/// <param name="Place">Its place in the passage, counted from 0.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Score">Share of the question's telling words by rarity, a little more when it holds the figure that is asked for.</param>
public sealed record RankedSentence(int Place, string Text, double Score);
