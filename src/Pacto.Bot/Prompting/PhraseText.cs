using System.Buffers;
using System.Text;

namespace Pacto.Bot.Prompting;

/// <summary>One sentence with its named places, cut once at load so that saying it is only joining.</summary>
internal sealed class PhraseText
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private readonly string[] literals;
    private readonly string[] names;

    private PhraseText(string[] literals, string[] names)
    {
        this.literals = literals;
        this.names = names;
        Places = names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names of its places, each once.</summary>
    public IReadOnlySet<string> Places { get; }

    /// <summary>Reads <c>{named_places}</c>; a lone brace is an error, so that a typing slip never reaches a person.</summary>
    /// <exception cref="FormatException">A brace without its partner, or a name that is not lower case letters and underscores.</exception>
    public static PhraseText Parse(string text)
    {
        List<string> literals = [];
        List<string> names = [];
        var start = 0;
        while (true)
        {
            var open = text.AsSpan(start).IndexOfAny('{', '}');
            if (open < 0)
            {
                literals.Add(text[start..]);
                return new PhraseText([.. literals], [.. names]);
            }

            open += start;
            var close = text.IndexOf('}', open);
            if (text[open] == '}' || close < 0 || !IsName(text.AsSpan(open + 1, close - open - 1)))
            {
                throw new FormatException($"A brace at position {open} does not enclose a name.");
            }

            literals.Add(text[start..open]);
            names.Add(text[(open + 1)..close]);
            start = close + 1;
        }
    }

    /// <summary>The sentence with its places filled.</summary>
    public string Fill(string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (values.Length != Places.Count)
        {
            throw new ArgumentException($"Phrase '{key}' has {Places.Count} places and was given {values.Length} values.", nameof(values));
        }

        if (names.Length == 0)
        {
            return literals[0];
        }

        var said = new StringBuilder(literals[0]);
        for (var i = 0; i < names.Length; i++)
        {
            said.Append(Find(key, names[i], values)).Append(literals[i + 1]);
        }

        return said.ToString();
    }

    /// <summary>The sentence as it was written, places in braces.</summary>
    public override string ToString() =>
        string.Concat(literals.Select((literal, i) => i < names.Length ? $"{literal}{{{names[i]}}}" : literal));

    private static string Find(string key, string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"Phrase '{key}' was not given '{name}'.", nameof(values));
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        !name.IsEmpty && name.IndexOfAnyExcept(NameCharacters) < 0;
}
