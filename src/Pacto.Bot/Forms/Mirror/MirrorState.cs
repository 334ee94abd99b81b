namespace Pacto.Bot.Forms.Mirror;

/// <summary>How a field of the live form stands in a draft.</summary>
public enum MirrorState
{
    /// <summary>There is something to paste or to choose.</summary>
    Filled,

    /// <summary>It is required and empty.</summary>
    Missing,

    /// <summary>It is optional and empty: leave it blank.</summary>
    Blank,
}
