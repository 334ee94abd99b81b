using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>A turn that waits for its answer.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Answered">Ends with the turn; null when nobody waits in line for it.</param>
internal sealed record QueuedTurn(Turn Turn, TaskCompletionSource<TurnRecord>? Answered)
{
    /// <summary>True when every process that tried to answer it has died: it is only apologised for.</summary>
    public bool IsDeadly { get; init; }

    /// <summary>False when it was taken in although the queue was full.</summary>
    public bool HasRoom { get; init; } = true;
}
