namespace Pacto.Bot.Conversations;

/// <summary>How a turn ended, counted and reported; says nothing of what was written.</summary>
public enum TurnStatus
{
    /// <summary>Answered from cited passages.</summary>
    Answered,

    /// <summary>Asked back which of two readings was meant.</summary>
    Clarified,

    /// <summary>Said honestly that the sources do not say.</summary>
    Declined,

    /// <summary>Said that this is not what the assistant is for, and where to turn.</summary>
    OutOfScope,

    /// <summary>Small talk, help, change of language.</summary>
    Chatted,

    /// <summary>A step of a draft.</summary>
    Drafting,

    /// <summary>A value of a draft was refused with the reason.</summary>
    Refused,

    /// <summary>A question was left for the team behind the assistant.</summary>
    HandedOver,

    /// <summary>The team's answer was shown, or that there is none yet; nobody had said anything.</summary>
    Brought,

    /// <summary>Something unforeseen happened; the person was told so.</summary>
    Failed,
}
