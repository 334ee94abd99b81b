namespace Pacto.Bot.Forms;

/// <summary>How a date field reads periods and what it allows.</summary>
/// <param name="Edge">The day a period such as "junio de 2027" stands for.</param>
/// <param name="InFuture">True when a day before today is refused.</param>
/// <param name="NotBefore">Id of the date field it must not precede; null when free.</param>
/// <param name="MaxYearsAhead">Years from today beyond which it is warned about; null when free.</param>
public sealed record FieldDate(PeriodEdge Edge, bool InFuture, string? NotBefore, int? MaxYearsAhead);
