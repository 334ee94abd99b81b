namespace Pacto.Knowledge.Collections;

/// <summary>How a line of a complete list begins.</summary>
public enum ListMarker
{
    /// <summary>1, 2, 3 in order.</summary>
    Count,

    /// <summary>The number of the objective the line is about.</summary>
    Objective,

    /// <summary>A bullet.</summary>
    Bullet,
}
