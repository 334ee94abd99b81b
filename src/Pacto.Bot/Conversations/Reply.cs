using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>What is said back to one turn.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Parts">In the order they are shown; empty when there is nothing to say.</param>
public sealed record Reply(Language Language, IReadOnlyList<ReplyPart> Parts)
{
    /// <summary>Nothing to say.</summary>
    public static Reply None { get; } = new(Language.Spanish, []);

    /// <summary>This reply followed by another's parts.</summary>
    public Reply Then(Reply next) => new(next.Language, [.. Parts, .. next.Parts]);

    /// <summary>This reply with one thing more to press, behind what it offers already; as it is where it offers nothing.</summary>
    public Reply Offering(Choice choice) =>
        this with { Parts = [.. Parts.Select(part => part is ReplyPart.Choices(var items) ? new ReplyPart.Choices([.. items, choice]) : part)] };
}
