namespace Pacto.Knowledge.Documents;

/// <summary>Why a file is not read.</summary>
public enum RefusalReason
{
    /// <summary>Its kind is not one that is read.</summary>
    UnknownKind,

    /// <summary>It holds no words.</summary>
    Empty,

    /// <summary>It is larger than the limit, or grows beyond it when unpacked.</summary>
    TooLarge,

    /// <summary>It holds something else than text.</summary>
    Binary,

    /// <summary>It is damaged or not what its name says.</summary>
    Damaged,

    /// <summary>It is nested deeper than any document a person wrote.</summary>
    TooDeep,

    /// <summary>It cannot be opened: missing rights, or gone in the meantime.</summary>
    Unreadable,

    /// <summary>The program that reads it is not installed.</summary>
    MissingProgram,

    /// <summary>Reading took longer than the limit.</summary>
    TooSlow,

    /// <summary>It is a link to somewhere else.</summary>
    Link,
}
