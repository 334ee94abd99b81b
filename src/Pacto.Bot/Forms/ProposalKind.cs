namespace Pacto.Bot.Forms;

/// <summary>Why something is laid before a person.</summary>
public enum ProposalKind
{
    /// <summary>What was understood of a text she told or pasted.</summary>
    Understood,

    /// <summary>A text of hers with something added or written out.</summary>
    Improved,

    /// <summary>What another draft of hers says already.</summary>
    Shared,
}
