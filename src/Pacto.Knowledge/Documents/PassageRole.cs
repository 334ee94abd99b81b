namespace Pacto.Knowledge.Documents;

/// <summary>What a part of a passage is.</summary>
public enum PassageRole
{
    /// <summary>A sentence of running text.</summary>
    Sentence,

    /// <summary>Number and capital label of an objective, for example "1 DATOS".</summary>
    Label,

    /// <summary>The full title of an objective.</summary>
    Objective,

    /// <summary>Key ideas of an objective's commitment.</summary>
    Commitment,

    /// <summary>Relevant action for local authorities.</summary>
    Action,

    /// <summary>Title of a good practice.</summary>
    PracticeTitle,

    /// <summary>Description of a good practice.</summary>
    PracticeText,

    /// <summary>A link text; the handbook lost the addresses.</summary>
    Link,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>A foot note.</summary>
    Note,

    /// <summary>A question an officer can check her own work with.</summary>
    Check,
}
