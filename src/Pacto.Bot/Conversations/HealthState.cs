namespace Pacto.Bot.Conversations;

/// <summary>How a part of the program is.</summary>
public enum HealthState
{
    /// <summary>It works.</summary>
    Ok,

    /// <summary>It is not configured.</summary>
    None,

    /// <summary>It does not work just now.</summary>
    Failing,
}
