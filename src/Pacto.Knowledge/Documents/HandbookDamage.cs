namespace Pacto.Knowledge.Documents;

/// <summary>The kinds of damage the handbook's text file is known to have.</summary>
public enum HandbookDamage
{
    /// <summary>A running header repeats the heading.</summary>
    DoubledHeading,

    /// <summary>Bold marks open on one line and close on another.</summary>
    BrokenHeading,

    /// <summary>Foot notes stand between a heading and its text.</summary>
    MisplacedNote,

    /// <summary>The same heading is used for two things.</summary>
    AmbiguousHeading,

    /// <summary>Words of a logo.</summary>
    Logo,

    /// <summary>Table of contents with page numbers.</summary>
    Contents,

    /// <summary>A table cut by a page break, its header repeated.</summary>
    CutTable,

    /// <summary>Column headers that do not say what the columns hold.</summary>
    WrongHeader,

    /// <summary>Several records on one line.</summary>
    MergedRecords,

    /// <summary>An objective without its number.</summary>
    LostNumber,

    /// <summary>List items without marks.</summary>
    UnmarkedList,

    /// <summary>Numbered items typed inside a list tag, without item tags.</summary>
    NestedList,

    /// <summary>Title, text and link of a practice run together.</summary>
    RunTogether,

    /// <summary>A list that is announced and missing.</summary>
    LostList,
}
