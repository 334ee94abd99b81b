namespace Pacto.Bot.Conversations;

/// <summary>The proof that a person's data was deleted. It does not say whose it was: only she and whoever she shows the reference to know.</summary>
/// <param name="Reference">What she was given, for example <c>B-K7QF-2M9X</c>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Cause">Who wanted it: <see cref="ByPerson"/> or <see cref="ByOperator"/>.</param>
/// <param name="Counts">How much was deleted.</param>
public sealed record Erasure(string Reference, DateTimeOffset At, string Cause, KeptCounts Counts)
{
    /// <summary>She asked for it in the chat.</summary>
    public const string ByPerson = "person";

    /// <summary>Whoever runs the assistant did it, with a command.</summary>
    public const string ByOperator = "operator";

    /// <summary>A new reference.</summary>
    public static string NewReference() => "B-" + SpokenCode.New();
}
