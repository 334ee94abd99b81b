using System.Globalization;
using Pacto.Knowledge;
using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>"El tercero", "the last one", "2": a line of the list that was just shown, or of the one whose lines are being gone through.</summary>
internal sealed class ListPointers(KnowledgeBase knowledge, FollowUpWords words)
{
    /// <summary>A line of a list.</summary>
    /// <param name="List">Id of the list.</param>
    /// <param name="Place">Its place, from 1.</param>
    /// <param name="UnitId">The passage it alone rests on; null where several lines rest on one.</param>
    internal sealed record Line(string List, int Place, string? UnitId);

    /// <summary>The line that is pointed at; null when something else is asked, or the list is shorter.</summary>
    /// <param name="rest">What is left of the text once grammar and light words are gone.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="shown">The unit the last answer rested on.</param>
    /// <param name="listed">The list shown before it, while its lines are spoken of; null when none is.</param>
    public Line? Pointed(IReadOnlyList<Token> rest, Language language, string shown, string? listed)
    {
        if (rest is not [var only] || (ListOf(shown) ?? ListOf(listed)) is not { } list || Lines(list) is not { Count: > 1 } lines)
        {
            return null;
        }

        var place = words.Is("last", only, language) ? lines.Count
            : words.Place(only, language) is { } named ? named
            : !int.TryParse(only.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? 0
            : list.Marker == ListMarker.Objective ? 1 + lines.IndexOf(lines.Find(id => knowledge.Find(id)?.Objective == number) ?? "")
            : number;
        return place < 1 || place > lines.Count ? null
            : new Line(list.Id, place, lines.Distinct(StringComparer.Ordinal).Count() == lines.Count ? lines[place - 1] : null);
    }

    /// <summary>The list to remember after a unit was shown: itself, or the one before it that it is a line of.</summary>
    public string? Carry(string shown, string? listed) =>
        ListOf(shown)?.Id ?? (ListOf(listed) is { } list && Lines(list).Contains(shown) ? list.Id : null);

    /// <summary>The passages of a list's lines; empty for none.</summary>
    public IReadOnlyList<string> LinesOf(string? listed) => ListOf(listed) is { } list ? Lines(list) : [];

    /// <summary>The list that was shown, or, where only the sentence that announces it was, the list that rests on that.</summary>
    private CompleteList? ListOf(string? shown) => shown is null ? null
        : knowledge.FindCollection(shown) ?? knowledge.Collections.FirstOrDefault(list => list.Citations is [var first, ..] && first == shown);

    private List<string> Lines(CompleteList list) => [.. ListWriter.PassagesOf(knowledge, list)];
}
