namespace Pacto.Bot.Forms.Reading;

/// <summary>A stretch of days that was named in a text.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="At">Where the words stand in the text.</param>
/// <param name="Length">How many characters they take.</param>
public sealed record Period(DateOnly First, DateOnly Last, int At, int Length)
{
    /// <summary>The day it stands for.</summary>
    public DateOnly Day(PeriodEdge edge) => edge is PeriodEdge.First ? First : Last;
}
