namespace Pacto.Knowledge.Lexicon;

/// <summary>A concept found in a text.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="FirstWord">Index of its first word among the text's words.</param>
/// <param name="Words">How many words it spans, small ones between them included.</param>
public readonly record struct ConceptMatch(Concept Concept, int FirstWord, int Words);
