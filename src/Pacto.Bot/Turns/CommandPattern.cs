using System.Globalization;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// One way of saying a command: words, <c>a|b</c> alternatives, <c>[optional]</c> ones, <c>{slots}</c> and <c>...</c>
/// (the head of <c>seeds/commands.yaml</c>). It matches a whole utterance or nothing: what is longer than a command is text.
/// </summary>
internal sealed class CommandPattern
{
    /// <summary>Most words a field's name has.</summary>
    private const int LongestField = 8;

    private readonly PatternStep[] steps;

    private CommandPattern(string commandId, Language language, PatternStep[] steps)
    {
        CommandId = commandId;
        Language = language;
        this.steps = steps;
        Fewest = steps.Count(step => !step.Optional);
        Most = steps.Any(step => step.Any || step.Slot is "value") ? int.MaxValue : steps.Sum(step => step.Slot is "field" ? LongestField : 1);
        Weight = steps.Count(step => step is { Slot: null, Optional: false });
    }

    /// <summary>The command it stands for.</summary>
    public string CommandId { get; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; }

    /// <summary>Words of its own: of two patterns that match, the one that says more is meant.</summary>
    public int Weight { get; }

    /// <summary>For each place that must be filled by a word of the pattern's own, the words that may stand there.</summary>
    public IEnumerable<IReadOnlyList<string>> OwnWords => steps.Where(step => step is { Slot: null, Optional: false, Any: false }).Select(step => step.Words);

    /// <summary>Fewest words it can match.</summary>
    public int Fewest { get; }

    /// <summary>Most words it can match.</summary>
    public int Most { get; }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">A bracket that does not close, an unknown slot, or no word at all.</exception>
    public static CommandPattern Parse(string commandId, Language language, string pattern)
    {
        var steps = WordFold.Fold(WordFold.Compose(pattern))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(step => PatternStep.Parse(step) ?? throw new FormatException($"'{step}' in the pattern '{pattern}' of '{commandId}' cannot be read."))
            .ToArray();
        return steps.Any(step => step is { Optional: false, Any: false })
            ? new CommandPattern(commandId, language, steps)
            : throw new FormatException($"The pattern '{pattern}' of '{commandId}' fits anything.");
    }

    /// <summary>What fills its slots when the whole utterance is this pattern; null when it is not.</summary>
    /// <param name="said">The utterance.</param>
    /// <param name="numbers">Number words.</param>
    /// <param name="isField">True for words that name a field of the open form.</param>
    public IReadOnlyDictionary<string, string>? Match(Utterance said, IReadOnlyDictionary<string, int> numbers, Func<string, bool> isField)
    {
        if (said.Words.Count < Fewest || said.Words.Count > Most)
        {
            return null;
        }

        Dictionary<string, string> slots = new(StringComparer.Ordinal);
        return Fits(0, 0) ? slots : null;

        bool Fits(int step, int word)
        {
            if (step == steps.Length)
            {
                return word == said.Words.Count;
            }

            var now = steps[step];
            if (now.Any)
            {
                return Enumerable.Range(word, said.Words.Count - word + 1).Any(next => Fits(step + 1, next));
            }

            if (word < said.Words.Count && (now.Has(said.Words[word]) ? Fits(step + 1, word + 1) : FillsSlot(now, step, word)))
            {
                return true;
            }

            return now.Optional && Fits(step + 1, word);
        }

        bool FillsSlot(PatternStep now, int step, int word) => now.Slot switch
        {
            null => false,
            "number" => Number(said.Words[word], numbers) is { } number && Fill("number", number, step, word + 1),
            "field" => Enumerable.Range(word + 1, Math.Min(LongestField, said.Words.Count - word))
                .Any(end => isField(said.Cut(word, end)) && Fill("field", said.Cut(word, end), step, end)),
            _ => Enumerable.Range(word + 1, said.Words.Count - word).Any(end => Fill(now.Slot, said.Cut(word, end), step, end)),
        };

        bool Fill(string slot, string value, int step, int end)
        {
            slots[slot] = value;
            return Fits(step + 1, end) || !slots.Remove(slot);
        }
    }

    private static string? Number(string word, IReadOnlyDictionary<string, int> numbers) =>
        word.Length <= 3 && word.All(char.IsAsciiDigit) ? word
        : numbers.TryGetValue(word, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : null;
}
