using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering;

/// <summary>
/// Answers that were given lately. Many people press the same buttons and ask the same things, and the same question after the same
/// answer has the same answer. Bounded: when one half is full, the older half is let go. Safe for many threads.
/// </summary>
internal sealed class AnswerMemory
{
    /// <summary>Most answers of one half. Answers; each holds some kilobytes.</summary>
    private const int HalfSize = 500;

    /// <summary>Longest text that is remembered, characters: what is longer nobody writes twice.</summary>
    private const int LongestText = 200;

    private readonly Lock guard = new();
    private Dictionary<Asked, Given> younger = [];
    private Dictionary<Asked, Given> older = [];

    /// <summary>The answer to a text after what was answered before, remembered or made.</summary>
    public Given Recall(string text, Language language, string? command, AnsweringState? before, Func<Given> make)
    {
        if (text.Length > LongestText || before is { Clarifying.Count: > 0 })
        {
            return make();
        }

        var asked = new Asked(text, language, command, before?.Question, before?.UnitId, before?.Objective, before?.Expandable, before?.Listed, before?.Simpler);
        lock (guard)
        {
            if (younger.TryGetValue(asked, out var given) || older.TryGetValue(asked, out given))
            {
                return Keep(asked, given);
            }
        }

        var made = make();
        lock (guard)
        {
            return Keep(asked, made);
        }
    }

    private Given Keep(Asked asked, Given given)
    {
        if (younger.TryAdd(asked, given) && younger.Count >= HalfSize)
        {
            (older, younger) = (younger, []);
        }

        return given;
    }

    /// <summary>An answer, and what is remembered of it in the conversation.</summary>
    internal sealed record Given(Answer Answer, AnsweringState? State);

    /// <summary>All that an answer depends on.</summary>
    private readonly record struct Asked(
        string Text, Language Language, string? Command, string? Question, string? UnitId, int? Objective, bool? Expandable, string? Listed, int? Simpler);
}
