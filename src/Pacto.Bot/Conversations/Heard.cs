using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>A turn as it was understood before anything answers it.</summary>
/// <param name="Language">The language to answer in.</param>
/// <param name="Command">The steering command the whole utterance is; null when it is none.</param>
/// <param name="IsQuestion">True when it asks us something, wherever it is said.</param>
public sealed record Heard(Language Language, HeardCommand? Command, bool IsQuestion)
{
    /// <summary>True when it is taken as an answer although it has the form of a question: the reply then says how to ask.</summary>
    public bool LooksLikeQuestion { get; init; }

    /// <summary>What a language model read out of the words besides, by form: proposed with the rest, and nowhere written down by itself.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ProposedValue>> AlsoRead { get; init; } = new Dictionary<string, IReadOnlyList<ProposedValue>>();
}
