namespace Pacto.Bot.Turns;

/// <summary>One place of a command pattern.</summary>
/// <param name="Words">Words that may stand there.</param>
/// <param name="Slot">The slot that may stand there; null for none.</param>
/// <param name="Optional">True when it may be missing.</param>
/// <param name="Any">True for <c>...</c>: any words, or none.</param>
internal sealed record PatternStep(IReadOnlySet<string> Words, string? Slot, bool Optional, bool Any)
{
    private static readonly HashSet<string> Slots = new(StringComparer.Ordinal) { "field", "number", "value", "language" };

    /// <summary>True when the word may stand there.</summary>
    public bool Has(string word) => Words.Contains(word);

    /// <summary>Reads <c>word</c>, <c>a|b</c>, <c>[a|b]</c>, <c>{slot}</c> or <c>...</c>; null when it is none of them.</summary>
    public static PatternStep? Parse(string text)
    {
        if (text == "...")
        {
            return new PatternStep(new HashSet<string>(), null, false, true);
        }

        var optional = text is ['[', .., ']'];
        var alternatives = (optional ? text[1..^1] : text).Split('|');
        var slots = alternatives.Where(word => word.StartsWith('{')).ToList();
        var words = alternatives.Except(slots).ToHashSet(StringComparer.Ordinal);
        var slot = slots is [['{', .. var name, '}']] ? name : null;
        return slots.Count > 1 || (slots.Count == 1 && (slot is null || !Slots.Contains(slot))) || !words.All(word => word.Length > 0 && word.All(char.IsLetterOrDigit))
            ? null
            : new PatternStep(words, slot, optional, false);
    }
}
