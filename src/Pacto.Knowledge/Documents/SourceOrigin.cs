namespace Pacto.Knowledge.Documents;

/// <summary>Where a source comes from; people are always told when it is not the handbook.</summary>
public enum SourceOrigin
{
    /// <summary>The initiative's handbook, as received.</summary>
    Handbook,

    /// <summary>What the handbook lost or leaves to others, supplied from a named public source.</summary>
    Supplement,

    /// <summary>A document the operator added.</summary>
    Added,
}
