namespace Pacto.Knowledge.Data;

/// <summary>The three shapes of a value in a data file.</summary>
public enum DataKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Named values.</summary>
    Map,
}
