using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>All ways of saying every command, compiled once. Safe to use from many threads.</summary>
internal sealed class CommandCatalog(IReadOnlyList<CommandPattern> patterns)
{
    /// <summary>Longest utterance that can be a command, characters; a slot's value is part of it.</summary>
    private const int Longest = 4_000;

    /// <summary>Ids of all commands.</summary>
    public IReadOnlySet<string> Ids { get; } = patterns.Select(pattern => pattern.CommandId).ToHashSet(StringComparer.Ordinal);

    /// <summary>The commands the whole utterance could be: in the preferred language first, then what fixes more of its words.</summary>
    public IReadOnlyList<CommandMatch> Find(string text, Language preferred)
    {
        if (text.Length > Longest)
        {
            return [];
        }

        var composed = CommandFold.Compose(text);
        var folded = CommandFold.Fold(composed);
        return
        [
            .. from pattern in patterns
               let slots = pattern.Match(composed, folded)
               where slots is not null
               orderby pattern.Language == preferred ? 0 : 1, pattern.Weight descending
               select new CommandMatch(new HeardCommand(pattern.CommandId, slots), pattern.Language, pattern.Weight),
        ];
    }
}
