using System.Diagnostics.Metrics;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>How the replies fare, for whoever watches the process: numbers and reasons, nothing of anybody. Safe to use from many threads.</summary>
internal sealed class DeliveryHealth(TimeProvider clock)
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Pacto.Bot.Deliveries";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Activities = Meter.CreateCounter<long>("pacto.deliveries", "{activity}", "Attempts to bring a reply, by how they went");

    private int waiting;
    private long delivered;
    private long repeated;
    private long givenUp;
    private volatile Failure? last;

    /// <summary>Replies came to wait, or went.</summary>
    public void Waits(int change) => Interlocked.Add(ref waiting, change);

    /// <summary>An activity arrived.</summary>
    public void Delivered()
    {
        Interlocked.Increment(ref delivered);
        Activities.Add(1, new KeyValuePair<string, object?>("pacto.outcome", "delivered"));
    }

    /// <summary>An attempt is repeated.</summary>
    public void TriedAgain()
    {
        Interlocked.Increment(ref repeated);
        Activities.Add(1, new KeyValuePair<string, object?>("pacto.outcome", "repeated"));
    }

    /// <summary>An activity will not arrive.</summary>
    public void GivenUp(string reason)
    {
        Interlocked.Increment(ref givenUp);
        Activities.Add(1, new KeyValuePair<string, object?>("pacto.outcome", "given_up"));
        last = new Failure(clock.GetUtcNow(), reason);
    }

    /// <summary>The state now.</summary>
    public State Read() => new(
        Volatile.Read(ref waiting), Interlocked.Read(ref delivered), Interlocked.Read(ref repeated), Interlocked.Read(ref givenUp), last);

    /// <summary>An activity that was given up.</summary>
    /// <param name="At">When, UTC.</param>
    /// <param name="Reason">A status or the kind of an error.</param>
    internal sealed record Failure(DateTimeOffset At, string Reason);

    /// <summary>What is told.</summary>
    /// <param name="Waiting">Replies on their way.</param>
    /// <param name="Delivered">Activities that arrived since the start.</param>
    /// <param name="Repeated">Attempts that were repeated.</param>
    /// <param name="GivenUp">Activities that were given up.</param>
    /// <param name="LastGivenUp">The last of them; null for none.</param>
    internal sealed record State(int Waiting, long Delivered, long Repeated, long GivenUp, Failure? LastGivenUp);
}
