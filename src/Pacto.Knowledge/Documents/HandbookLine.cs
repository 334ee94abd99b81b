namespace Pacto.Knowledge.Documents;

/// <summary>A line that says something.</summary>
/// <param name="Lines">Where it stands.</param>
/// <param name="Text">Folded text.</param>
/// <param name="Raw">The line as received, tabs and tags included.</param>
/// <param name="Kind">Heading or text.</param>
internal sealed record HandbookLine(LineRange Lines, string Text, string Raw, HandbookLineKind Kind)
{
    public bool IsTableLine => Raw.Contains('\t', StringComparison.Ordinal);

    public bool IsTableHeader => IsTableLine && !Raw.Contains('<', StringComparison.Ordinal);

    public bool IsNote => SourceText.IsNoteMark(Text[0]);
}
