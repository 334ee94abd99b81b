using Pacto.Bot.Prompting;

namespace Pacto.Bot.Turns;

/// <summary>What a person wrote, as words that commands are compared with and the places they were cut from.</summary>
internal sealed class Utterance
{
    private readonly string text;
    private readonly List<(int Start, int Length)> places;

    private Utterance(string text, List<string> words, List<(int Start, int Length)> places)
    {
        this.text = text;
        this.places = places;
        Words = words;
    }

    /// <summary>Its words: lower case, without accents and marks; an apostrophe inside a word is dropped.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Cuts a text into words.</summary>
    public static Utterance Of(string text)
    {
        var composed = WordFold.Compose(text);
        var folded = WordFold.Fold(composed);
        List<string> words = [];
        List<(int, int)> places = [];
        var at = 0;
        while (at < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && (char.IsLetterOrDigit(folded[at]) || IsInnerApostrophe(folded, at)))
            {
                at++;
            }

            words.Add(folded[start..at].Replace("'", "", StringComparison.Ordinal));
            places.Add((start, at - start));
        }

        return new Utterance(composed, words, places);
    }

    /// <summary>The words from <paramref name="first"/> up to <paramref name="end"/>, without those before and after.</summary>
    public Utterance Slice(int first, int end) => new(text, [.. Words.Skip(first).Take(end - first)], places[first..end]);

    /// <summary>The person's own characters of some words; up to the end of the text when the last word is among them.</summary>
    public string Cut(int first, int end)
    {
        var start = places[first].Start;
        if (start > 0 && WordFold.Fold(text[start - 1].ToString()) is "\"" or "¿" or "¡" or "(")
        {
            start--;
        }

        return end == places.Count && places[^1].Start + places[^1].Length is var last && IsOnlyMarks(last)
            ? text[start..].Trim()
            : text[start..(places[end - 1].Start + places[end - 1].Length)];
    }

    private bool IsOnlyMarks(int from) => !text.AsSpan(from).ContainsAnyInRange('a', 'z');

    private static bool IsInnerApostrophe(string folded, int at) =>
        folded[at] == '\'' && at + 1 < folded.Length && char.IsLetter(folded[at + 1]);
}
