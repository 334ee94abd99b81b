using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>When something begins and ends, as a text says it.</summary>
/// <param name="Start">First day; null when it does not say.</param>
/// <param name="StartFrom">The words.</param>
/// <param name="End">Last day; null when it does not say.</param>
/// <param name="EndFrom">The words.</param>
internal sealed record TimeFrame(DateOnly? Start, Span StartFrom, DateOnly? End, Span EndFrom)
{
    /// <summary>The stretch that holds both.</summary>
    public Span From => Start is null ? EndFrom : End is null ? StartFrom : Apart > Widest ? EndFrom : Span.Between(Math.Min(StartFrom.At, EndFrom.At), Math.Max(StartFrom.End, EndFrom.End));

    /// <summary>Beginning and end that stand further apart are not told in one breath. Characters.</summary>
    private const int Widest = 60;

    private int Apart => Math.Max(StartFrom.At, EndFrom.At) - Math.Min(StartFrom.End, EndFrom.End);
}
