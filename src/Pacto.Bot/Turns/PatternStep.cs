namespace Pacto.Bot.Turns;

/// <summary>One place of a command pattern.</summary>
/// <param name="Words">Words that may stand there.</param>
/// <param name="Slot">The slot that may stand there; null for none.</param>
/// <param name="Optional">True when it may be missing.</param>
/// <param name="Any">True for <c>...</c>: any words, or none.</param>
internal sealed record PatternStep(string[] Words, string? Slot, bool Optional, bool Any)
{
    private static readonly string[] Slots = ["field", "number", "value", "language"];

    /// <summary>True when the word may stand there.</summary>
    public bool Has(string word) => Words.AsSpan().Contains(word);

    /// <summary>Reads <c>word</c>, <c>a|b</c>, <c>[a|b]</c>, <c>{slot}</c> or <c>...</c>; null when it is none of them.</summary>
    public static PatternStep? Parse(string text)
    {
        if (text == "...")
        {
            return new PatternStep([], null, false, true);
        }

        // There are thousands of patterns, and every start reads them all.
        var optional = text is ['[', .., ']'];
        var words = (optional ? text[1..^1] : text).Split('|');
        var at = Array.FindIndex(words, word => word.StartsWith('{'));
        var slot = at < 0 ? null : words[at].Trim('{', '}');
        if (at >= 0)
        {
            if (!words[at].EndsWith('}') || !Slots.AsSpan().Contains(slot))
            {
                return null;
            }

            words.AsSpan(at + 1).CopyTo(words.AsSpan(at));
            Array.Resize(ref words, words.Length - 1);
        }

        return Array.TrueForAll(words, IsWord) ? new PatternStep(words, slot, optional, false) : null;
    }

    private static bool IsWord(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
