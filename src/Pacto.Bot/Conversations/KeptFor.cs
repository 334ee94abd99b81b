namespace Pacto.Bot.Conversations;

/// <summary>How long every kind of data is kept, counted from the last time it changed. Days; 0 for until somebody deletes it.</summary>
/// <param name="Conversations">Conversations and what was said in them.</param>
/// <param name="Drafts">Drafts.</param>
/// <param name="Profiles">What is remembered for the next drafts.</param>
/// <param name="Opinions">Opinions on answers.</param>
/// <param name="Questions">Questions left for the team, counted from when they were asked, and those the sources do not answer.</param>
/// <param name="Proofs">Proofs of deletion, which do not say whose data it was.</param>
public sealed record KeptFor(int Conversations, int Drafts, int Profiles, int Opinions, int Questions, int Proofs)
{
    /// <summary>Every kind that is kept, by the id its words have (<c>privacy.kind.…</c>), in the order it is told.</summary>
    public IReadOnlyList<(string Id, int Days)> Kinds =>
        [("conversations", Conversations), ("drafts", Drafts), ("profiles", Profiles), ("opinions", Opinions), ("questions", Questions), ("proofs", Proofs)];
}
