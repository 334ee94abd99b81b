namespace Pacto.Bot.Forms;

/// <summary>What a draft needs next; derived from its values, never stored.</summary>
public abstract record DraftStep
{
    private DraftStep()
    {
    }

    /// <summary>Something was understood or proposed and waits for a yes.</summary>
    /// <param name="Proposal">What.</param>
    public sealed record Confirm(Proposal Proposal) : DraftStep;

    /// <summary>A question is open.</summary>
    /// <param name="Field">What to ask.</param>
    public sealed record Ask(Field Field) : DraftStep;

    /// <summary>Everything was asked: look at the whole.</summary>
    public sealed record Review : DraftStep;
}
