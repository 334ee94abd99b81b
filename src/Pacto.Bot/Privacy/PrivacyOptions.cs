using System.ComponentModel.DataAnnotations;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Privacy;

/// <summary>Section <c>Privacy</c>: how long what is kept. Days since the last change, 0 for until somebody deletes it.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Ten years, more than any of it is good for.</summary>
    private const int Most = 3650;

    /// <summary>Conversations and what was said in them. Days, 0 to 3650; default 180.</summary>
    [Range(0, Most)]
    public int ConversationDays { get; init; } = 180;

    /// <summary>Drafts. Days, 0 to 3650; default 730: a plan of two years may be taken up again.</summary>
    [Range(0, Most)]
    public int DraftDays { get; init; } = 730;

    /// <summary>What a person asked to be remembered for her next drafts. Days, 0 to 3650; default 730.</summary>
    [Range(0, Most)]
    public int ProfileDays { get; init; } = 730;

    /// <summary>Opinions on answers. Days, 0 to 3650; default 365.</summary>
    [Range(0, Most)]
    public int OpinionDays { get; init; } = 365;

    /// <summary>Questions left for the team. Those the sources do not answer, without who asked, are kept 180 days at most. Days, 0 to 3650; default 365.</summary>
    [Range(0, Most)]
    public int QuestionDays { get; init; } = 365;

    /// <summary>Proofs of deletion, which do not say whose data it was. Days, 0 to 3650; default 1095.</summary>
    [Range(0, Most)]
    public int ProofDays { get; init; } = 1095;

    /// <summary>The same as one record.</summary>
    public KeptFor Limits => new(ConversationDays, DraftDays, ProfileDays, OpinionDays, QuestionDays, ProofDays);
}
