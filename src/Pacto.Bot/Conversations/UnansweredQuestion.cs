using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>A question that the sources do not answer, kept for whoever looks after them, without who asked it.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Words">The question, with contact data, telephone and document numbers replaced; at most <see cref="MaxLength"/> characters.</param>
public sealed record UnansweredQuestion(Language Language, string Words)
{
    /// <summary>Longest question that is kept, characters; a longer one tells of somebody rather than asks.</summary>
    public const int MaxLength = 300;

    /// <summary>How long it is kept. Days.</summary>
    public const int KeptDays = 180;

    /// <summary>The same for all questions of one person and for nobody else, and nothing that leads back to her without the installation's key. Set by the store.</summary>
    public string Asker { get; init; } = "";
}
