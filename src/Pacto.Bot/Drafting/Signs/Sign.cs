using System.Text.RegularExpressions;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Words that decide something, in the three languages at once: people mix them.</summary>
/// <param name="Id">Id in the data.</param>
/// <param name="Pattern">Over folded text.</param>
internal sealed record Sign(string Id, Regex Pattern)
{
    /// <summary>From here on a stretch is worth remembering, characters.</summary>
    private const int Long = 400;

    /// <summary>Where it stands in a text.</summary>
    public IEnumerable<Span> In(ReadText text) => Pattern.Matches(text.Folded).Select(match => new Span(match.Index, match.Length));

    /// <summary>Where it stands in a stretch of a text; words cut by the edge do not count.</summary>
    public IEnumerable<Span> In(ReadText text, Span within)
    {
        // Only the stretch is searched: a long text of many sentences costs no more than its length.
        var end = Math.Min(within.End, text.Folded.Length);
        for (var match = within.At >= end ? Match.Empty : Pattern.Match(text.Folded, within.At, end - within.At); match.Success; match = match.NextMatch())
        {
            var whole = (match.Index == 0 || !char.IsLetter(text.Folded[match.Index - 1]) || !char.IsLetter(text.Folded[match.Index]))
                && (match.Index + match.Length >= text.Folded.Length || !char.IsLetter(text.Folded[match.Index + match.Length]) || !char.IsLetter(text.Folded[match.Index + match.Length - 1]));
            if (whole && match.Length > 0)
            {
                yield return new Span(match.Index, match.Length);
            }
        }
    }

    /// <summary>The first place in a stretch; null when it is not there. A long stretch is searched once, however many names in it ask.</summary>
    public Span? First(ReadText text, Span within) => within.Length <= Long
        ? Search(text, within)
        : text.Remember($"{Id} {within.At} {within.Length}", () => new Found(Search(text, within))).Place;

    private Span? Search(ReadText text, Span within) => In(text, within).Select(span => (Span?)span).FirstOrDefault();

    /// <summary>True when it stands in the text.</summary>
    public bool IsIn(ReadText text) => Pattern.IsMatch(text.Folded);

    /// <summary>True when it stands in the stretch.</summary>
    public bool IsIn(ReadText text, Span within) => First(text, within) is not null;

    private sealed record Found(Span? Place);
}
