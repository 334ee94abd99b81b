using System.Globalization;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>Reads numbers and letters that follow the word they belong to: "objetivo quince", "objectives 3 and 4", "literal j", "párrafo 39".</summary>
internal static class KeyReader
{
    private const int Reach = 7;
    private const int LastObjective = 23;

    /// <summary>The keys that stand in the words.</summary>
    public static QueryKeys Read(IReadOnlyList<Token> tokens, Language language, Grammar grammar)
    {
        var objectives = new List<int>();
        var principles = new List<char>();
        var paragraphs = new List<int>();
        var years = new List<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (grammar.Announces(word, "objective"))
            {
                ReadNumbers(tokens, at, language, grammar, objectives);
                ReadOrdinal(tokens, at, objectives);
            }
            else if (grammar.Announces(word, "paragraph") && at + 1 < tokens.Count && Digits(tokens[at + 1].Word) is { } paragraph)
            {
                paragraphs.Add(paragraph);
            }
            else if (grammar.Announces(word, "principle") && at + 1 < tokens.Count && tokens[at + 1].Word is [>= 'a' and <= 'j'] letter
                && (at + 2 == tokens.Count || letter[0] is not ('a' or 'e')))
            {
                principles.Add(letter[0]);
            }
            else if (word.Length == 4 && Digits(word) is { } year && year is >= 1900 and < 2100)
            {
                years.Add(year);
            }
        }

        return new QueryKeys { Objectives = [.. objectives.Distinct()], Principles = principles, Paragraphs = paragraphs, Years = years };
    }

    private static void ReadNumbers(IReadOnlyList<Token> tokens, int at, Language language, Grammar grammar, List<int> numbers)
    {
        var gap = 0;
        for (var next = at + 1; next < tokens.Count && next <= at + Reach && gap < 3; next++)
        {
            var three = next + 2 < tokens.Count ? $"{tokens[next].Word} {tokens[next + 1].Word} {tokens[next + 2].Word}" : string.Empty;
            if (grammar.NumberOf(three, language) is { } compound)
            {
                numbers.Add(compound);
                next += 2;
                gap = 0;
            }
            else if ((Digits(tokens[next].Word) ?? grammar.NumberOf(tokens[next].Word, language)) is { } number)
            {
                if (number is >= 1 and <= LastObjective && !tokens[next].Raw.StartsWith('0'))
                {
                    numbers.Add(number);
                }

                gap = 0;
            }
            else if (tokens[next].Word.Length <= 3 || tokens[next].Word is "numero" or "number")
            {
                gap++;
            }
            else
            {
                return;
            }
        }
    }

    // "15.º objetivo", "the 4th goal": the number stands before.
    private static void ReadOrdinal(IReadOnlyList<Token> tokens, int at, List<int> numbers)
    {
        for (var before = at - 1; before >= 0 && before >= at - 2; before--)
        {
            var digits = tokens[before].Word.TakeWhile(char.IsAsciiDigit).Count();
            var ordinal = digits > 0 && digits <= 2 && tokens[before].Word.Length > digits && tokens[before].Word.Length <= digits + 2;
            if (ordinal && Digits(tokens[before].Word[..digits]) is >= 1 and <= LastObjective and var number)
            {
                numbers.Add(number);
            }
        }
    }

    private static int? Digits(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
