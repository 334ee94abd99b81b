namespace Pacto.Bot.Drafting.Coaching;

/// <summary>How a draft stands against one criterion.</summary>
internal enum CriterionStatus
{
    /// <summary>A reader will find it.</summary>
    Met,

    /// <summary>There is something, not enough.</summary>
    Weak,

    /// <summary>Nothing of it is there.</summary>
    Missing,
}
