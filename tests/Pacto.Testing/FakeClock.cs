namespace Pacto.Testing;

/// <summary>A clock that stands until it is moved, so that a test can sleep for days.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>A working morning in 2026, UTC.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => now += time;
}
