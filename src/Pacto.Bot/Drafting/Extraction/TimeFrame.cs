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
    public Span From => Start is null ? EndFrom : End is null ? StartFrom : Span.Between(Math.Min(StartFrom.At, EndFrom.At), Math.Max(StartFrom.End, EndFrom.End));
}
