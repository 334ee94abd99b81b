namespace Pacto.Bot.Forms;

/// <summary>What a problem does to a draft.</summary>
public enum ProblemSeverity
{
    /// <summary>It can be handed in nevertheless.</summary>
    Warns,

    /// <summary>The draft is not ready while it stands.</summary>
    Blocks,
}
