namespace Pacto.Testing;

/// <summary>One line of a transcript.</summary>
/// <param name="Number">Its line in the file, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Text">Its words, without what introduces them.</param>
internal sealed record ChatLine(int Number, ChatLineKind Kind, string Text);
