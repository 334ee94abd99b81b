namespace Pacto.Bot.Models;

/// <summary>Why a call to the model gave nothing that can be used.</summary>
internal enum ModelFailure
{
    /// <summary>Nobody answered at the address, or the line broke before anything came.</summary>
    Unreachable,

    /// <summary>The key is not accepted.</summary>
    Unauthorized,

    /// <summary>Too many calls.</summary>
    Limited,

    /// <summary>The service failed.</summary>
    Broken,

    /// <summary>The service does not accept the request.</summary>
    Refused,

    /// <summary>What came is not in the protocol.</summary>
    Malformed,

    /// <summary>The service's own filter stopped it.</summary>
    Filtered,

    /// <summary>Nothing was written.</summary>
    Empty,

    /// <summary>The first word did not come in time.</summary>
    SlowStart,

    /// <summary>The words stopped coming.</summary>
    Stalled,

    /// <summary>The stream ended before the answer did.</summary>
    Cut,

    /// <summary>It failed so often that it is left alone for a while.</summary>
    Resting,

    /// <summary>The conversation has used what it may.</summary>
    ConversationSpent,

    /// <summary>The day's tokens are used.</summary>
    DaySpent,

    /// <summary>The day's tokens cannot be counted now, so none are spent.</summary>
    Uncounted,
}
