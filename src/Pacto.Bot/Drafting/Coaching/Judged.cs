namespace Pacto.Bot.Drafting.Coaching;

/// <summary>What was found for a criterion before it is put into words.</summary>
/// <param name="Status">How the draft stands.</param>
/// <param name="Evidence">The words that decided; empty for none.</param>
internal readonly record struct Judged(CriterionStatus Status, string Evidence)
{
    public static Judged Met(string evidence) => new(CriterionStatus.Met, evidence);

    public static Judged Weak(string evidence) => new(CriterionStatus.Weak, evidence);

    public static Judged Missing { get; } = new(CriterionStatus.Missing, "");

    public static Judged When(bool met, string evidence) => met ? Met(evidence) : Weak(evidence);
}
