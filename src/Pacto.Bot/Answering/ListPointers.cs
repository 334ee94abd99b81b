using System.Globalization;
using Pacto.Knowledge;
using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>"El tercero", "the last one", "2": a line of the list that was just shown, or of the one whose lines are being gone through.</summary>
internal sealed class ListPointers(KnowledgeBase knowledge, FollowUpWords words)
{
    private const char BetweenRows = ' ';

    /// <summary>A line of a list.</summary>
    /// <param name="List">Id of the list.</param>
    /// <param name="Place">Its place, from 1.</param>
    /// <param name="UnitId">The passage it alone rests on; null where several lines rest on one.</param>
    internal sealed record Line(string List, int Place, string? UnitId)
    {
        /// <summary>What was asked for of an objective, where the handbook does not have it.</summary>
        public MissingRow? Missing { get; init; }
    }

    /// <summary>The line that is pointed at; null when something else is asked, or the list is shorter.</summary>
    /// <param name="rest">What is left of the text once grammar and light words are gone.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="shown">The unit the last answer rested on.</param>
    /// <param name="listed">The list shown before it, while its lines are spoken of; null when none is.</param>
    public Line? Pointed(IReadOnlyList<Token> rest, Language language, string shown, string? listed)
    {
        if (rest is not [var only] || (Of(shown) ?? Of(listed)) is not { Lines.Count: > 1 } list)
        {
            return null;
        }

        var lines = list.Lines;
        var place = words.Is("last", only, language) ? lines.Count
            : words.Place(only, language) is { } named ? named
            : !int.TryParse(only.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? 0
            : list.ByObjective ? 1 + lines.IndexOf(lines.Find(id => knowledge.Find(id)?.Objective == number) ?? "")
            : number;
        return place < 1 || place > lines.Count ? null
            : new Line(list.Id, place, lines.Distinct(StringComparer.Ordinal).Count() == lines.Count ? lines[place - 1] : null);
    }

    /// <summary>Whether a unit is a list, or announces one.</summary>
    public bool IsList(string unit) => ListOf(unit) is not null;

    /// <summary>The list to remember after a unit was shown: itself, or the one before it that it is a line of.</summary>
    public string? Carry(string shown, string? listed) =>
        ListOf(shown)?.Id ?? (Of(listed) is { } list && list.Lines.Contains(shown) ? list.Id : null);

    /// <summary>What to remember of rows that were shown one below the other.</summary>
    public static string Together(IReadOnlyList<string> rows) => string.Join(BetweenRows, rows);

    /// <summary>The passages of a list's lines; empty for none.</summary>
    public IReadOnlyList<string> LinesOf(string? listed) => Of(listed)?.Lines ?? [];

    /// <summary>What was shown line by line: a list, or rows one below the other.</summary>
    private Shown? Of(string? shown) => shown is not null && shown.Contains(BetweenRows, StringComparison.Ordinal)
        ? new Shown(shown, [.. shown.Split(BetweenRows)], ByObjective: true)
        : ListOf(shown) is { } list ? new Shown(list.Id, [.. ListWriter.PassagesOf(knowledge, list)], list.Marker == ListMarker.Objective) : null;

    /// <summary>The list that was shown, or, where only the sentence that announces it was, the list that rests on that.</summary>
    private CompleteList? ListOf(string? shown) => shown is null ? null
        : knowledge.FindCollection(shown) ?? knowledge.Collections.FirstOrDefault(list => list.Citations is [var first, ..] && first == shown);

    private sealed record Shown(string Id, List<string> Lines, bool ByObjective);
}
