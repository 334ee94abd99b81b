namespace Pacto.Knowledge.Documents;

/// <summary>What a block of a document is.</summary>
public enum BlockKind
{
    /// <summary>A title over what follows.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>One row of a table, its cells parted by <c> | </c>.</summary>
    Row,
}
