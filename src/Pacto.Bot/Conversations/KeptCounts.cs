namespace Pacto.Bot.Conversations;

/// <summary>How much is kept, or was deleted, of each kind.</summary>
/// <param name="Drafts">Drafts.</param>
/// <param name="Profiles">Profiles: what is remembered for the next drafts.</param>
/// <param name="Conversations">Conversations.</param>
/// <param name="Messages">What was said in them, by both sides.</param>
/// <param name="Opinions">Opinions on answers.</param>
/// <param name="Questions">Questions left for the team.</param>
public sealed record KeptCounts(int Drafts, int Profiles, int Conversations, int Messages, int Opinions, int Questions = 0)
{
    /// <summary>Nothing.</summary>
    public static KeptCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static KeptCounts operator +(KeptCounts one, KeptCounts other) => new(
        one.Drafts + other.Drafts,
        one.Profiles + other.Profiles,
        one.Conversations + other.Conversations,
        one.Messages + other.Messages,
        one.Opinions + other.Opinions,
        one.Questions + other.Questions);

    /// <summary>Both together.</summary>
    public static KeptCounts Add(KeptCounts left, KeptCounts right) => left + right;

    /// <summary>Every kind that there is something of, by its id.</summary>
    public IEnumerable<(string Id, int Count)> ByKind() =>
        new[] { ("drafts", Drafts), ("profiles", Profiles), ("conversations", Conversations), ("messages", Messages), ("opinions", Opinions), ("questions", Questions) }
            .Where(kind => kind.Item2 > 0);
}
