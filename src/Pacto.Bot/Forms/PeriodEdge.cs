namespace Pacto.Bot.Forms;

/// <summary>Which day of a period is meant when a period is given for a day.</summary>
public enum PeriodEdge
{
    /// <summary>Its first day.</summary>
    First,

    /// <summary>Its last day.</summary>
    Last,
}
