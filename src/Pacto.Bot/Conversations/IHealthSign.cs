namespace Pacto.Bot.Conversations;

/// <summary>Something that has to work, told to whoever watches the process.</summary>
public interface IHealthSign
{
    /// <summary>What it is, in one word.</summary>
    string Name { get; }

    /// <summary>True when nothing can be answered without it.</summary>
    bool IsNeeded { get; }

    /// <summary>How it is now. Quick, and never says why: that is in the log.</summary>
    Task<HealthState> ReadAsync(CancellationToken cancellationToken);
}
