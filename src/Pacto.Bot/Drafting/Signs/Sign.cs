using System.Text.RegularExpressions;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Words that decide something, in the three languages at once: people mix them.</summary>
/// <param name="Id">Id in the data.</param>
/// <param name="Pattern">Over folded text.</param>
internal sealed record Sign(string Id, Regex Pattern)
{
    /// <summary>Where it stands in a text.</summary>
    public IEnumerable<Span> In(ReadText text) => Pattern.Matches(text.Folded).Select(match => new Span(match.Index, match.Length));

    /// <summary>Where it stands in a stretch of a text; words cut by the edge do not count.</summary>
    public IEnumerable<Span> In(ReadText text, Span within)
    {
        var match = Pattern.Match(text.Folded, within.At);
        while (match.Success && match.Index < within.End)
        {
            if (match.Index + match.Length <= within.End && match.Length > 0)
            {
                yield return new Span(match.Index, match.Length);
            }

            match = match.NextMatch();
        }
    }

    /// <summary>The first place in a stretch; null when it is not there.</summary>
    public Span? First(ReadText text, Span within) => In(text, within).Select(span => (Span?)span).FirstOrDefault();

    /// <summary>True when it stands in the text.</summary>
    public bool IsIn(ReadText text) => Pattern.IsMatch(text.Folded);

    /// <summary>True when it stands in the stretch.</summary>
    public bool IsIn(ReadText text, Span within) => First(text, within) is not null;
}
