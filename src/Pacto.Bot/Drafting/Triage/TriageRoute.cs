namespace Pacto.Bot.Drafting.Triage;

/// <summary>Which form an idea belongs to.</summary>
internal enum TriageRoute
{
    /// <summary>It cannot be told yet: one question is put.</summary>
    Ask,

    /// <summary>Something to come: a pledge.</summary>
    Pledge,

    /// <summary>Something done: a practice.</summary>
    Practice,

    /// <summary>Done, and more to come: two drafts.</summary>
    Both,

    /// <summary>Neither form takes it.</summary>
    Neither,
}
