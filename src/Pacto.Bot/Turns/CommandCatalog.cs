using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>All ways of saying every command, compiled once. Safe to use from many threads.</summary>
internal sealed class CommandCatalog
{
    /// <summary>Longest utterance that can be a command, words; a value is part of it.</summary>
    private const int LongestWords = 600;

    private const string ButtonPrefix = "button.";

    private readonly CommandIndex patterns;
    private readonly IReadOnlyList<IReadOnlyList<string>> politeness;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private CommandCatalog(IReadOnlyList<CommandPattern> patterns, WordFile hearing)
    {
        this.patterns = new CommandIndex(patterns);
        Ids = patterns.Select(pattern => pattern.CommandId).ToHashSet(StringComparer.Ordinal);
        politeness = [.. LanguageCode.All
            .SelectMany(language => hearing[language.ToCode(), "polite"])
            .Select(words => Utterance.Of(words).Words)
            .OrderByDescending(words => words.Count)];
        foreach (var language in LanguageCode.All)
        {
            foreach (var (words, i) in hearing[language.ToCode(), "numbers"].Select((words, i) => (words, i)))
            {
                foreach (var word in words.Split('|'))
                {
                    numbers.TryAdd(WordFold.Fold(WordFold.Compose(word)), i + 1);
                }
            }
        }
    }

    /// <summary>Ids of all commands.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>Reads the patterns, and takes what every button says as one more pattern of the command it is named after.</summary>
    /// <exception cref="InvalidDataException">A pattern cannot be read; the message names it.</exception>
    public static CommandCatalog Load(string commandsFile, WordFile hearing, Phrases phrases)
    {
        try
        {
            // First in the list, so that a button always does what it says.
            var buttons =
                from key in phrases.Keys
                where key.StartsWith(ButtonPrefix, StringComparison.Ordinal)
                from language in LanguageCode.All
                select CommandPattern.Parse(key[ButtonPrefix.Length..], language, string.Join(' ', Utterance.Of(phrases.Say(language, key)).Words));
            return new CommandCatalog([.. buttons, .. CommandFile.Read(commandsFile)], hearing);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"{commandsFile}: {exception.Message}", exception);
        }
    }

    /// <summary>The commands the whole utterance could be: in the preferred language first, then what says more in its own words.</summary>
    /// <param name="text">The utterance.</param>
    /// <param name="preferred">The language of the conversation.</param>
    /// <param name="isField">True for words that name a field of the open form.</param>
    public IReadOnlyList<CommandMatch> Find(string text, Language preferred, Func<string, bool> isField)
    {
        var said = Utterance.Of(text);
        if (said.Words.Count is 0 or > LongestWords)
        {
            return [];
        }

        // Many patterns try the same words as a field's name; each is looked up once.
        Dictionary<string, bool> known = new(StringComparer.Ordinal);
        bool IsField(string words) => known.TryGetValue(words, out var field) ? field : known[words] = isField(words);

        var whole = FindIn(said, preferred, IsField);
        return whole.Count > 0 || Plain(said) is not { } plain ? whole : FindIn(plain, preferred, IsField);
    }

    private List<CommandMatch> FindIn(Utterance said, Language preferred, Func<string, bool> isField) =>
    [
        .. from pattern in patterns.For(said)
           let slots = pattern.Match(said, numbers, isField)
           where slots is not null
           orderby pattern.Language == preferred ? 0 : 1, pattern.Weight descending
           select new CommandMatch(new HeardCommand(pattern.CommandId, slots), pattern.Language, said.Words.Count),
    ];

    /// <summary>The utterance without words of politeness at its ends; null when it has none, or nothing else.</summary>
    private Utterance? Plain(Utterance said)
    {
        var (first, end) = (0, said.Words.Count);
        while (politeness.FirstOrDefault(words => StandsAt(said, first, words, end)) is { } lead)
        {
            first += lead.Count;
        }

        while (politeness.FirstOrDefault(words => StandsAt(said, end - words.Count, words, end) && end - words.Count >= first) is { } tail)
        {
            end -= tail.Count;
        }

        return first < end && (first > 0 || end < said.Words.Count) ? said.Slice(first, end) : null;
    }

    private static bool StandsAt(Utterance said, int at, IReadOnlyList<string> words, int end) =>
        at >= 0 && at + words.Count <= end && words.Select((word, i) => said.Words[at + i] == word).All(same => same);
}
