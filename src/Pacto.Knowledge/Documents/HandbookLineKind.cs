namespace Pacto.Knowledge.Documents;

/// <summary>What a line of the handbook is.</summary>
internal enum HandbookLineKind
{
    Text,

    /// <summary>Heading of a chapter: printed twice in the file.</summary>
    Chapter,

    /// <summary>Heading below a chapter: printed once.</summary>
    Section,

    /// <summary>A question that stands below a section.</summary>
    SubSection,
}
