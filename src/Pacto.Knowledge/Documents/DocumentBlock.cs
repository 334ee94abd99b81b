namespace Pacto.Knowledge.Documents;

/// <summary>A piece of a document as its author set it apart.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">1 to 9 for a heading, 1 the outermost; 0 for everything else.</param>
/// <param name="Text">Its words as a reader sees them, white space folded; never empty.</param>
/// <param name="Lines">Where it stands: lines of the file, or paragraphs of a Word document.</param>
public sealed record DocumentBlock(BlockKind Kind, int Level, string Text, LineRange Lines);
