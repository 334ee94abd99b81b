namespace Pacto.Bot.Forms;

/// <summary>What a draft needs next; derived from its values, never stored.</summary>
public abstract record DraftStep
{
    private DraftStep()
    {
    }

    /// <summary>A question is open.</summary>
    /// <param name="Field">What to ask.</param>
    public sealed record Ask(Field Field) : DraftStep;

    /// <summary>Everything was asked: look at the whole.</summary>
    public sealed record Review : DraftStep;
}
