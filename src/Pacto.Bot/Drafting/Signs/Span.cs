namespace Pacto.Bot.Drafting.Signs;

/// <summary>A stretch of a text.</summary>
/// <param name="At">Where it begins, in characters from 0.</param>
/// <param name="Length">Its characters.</param>
internal readonly record struct Span(int At, int Length)
{
    /// <summary>The first place behind it.</summary>
    public int End => At + Length;

    /// <summary>The stretch between two places; empty when they are the wrong way round.</summary>
    public static Span Between(int at, int end) => new(at, Math.Max(0, end - at));

    /// <summary>True when the other lies wholly in it.</summary>
    public bool Holds(Span other) => other.At >= At && other.End <= End;

    /// <summary>True when they share a character.</summary>
    public bool Meets(Span other) => other.At < End && At < other.End;
}
