using System.Globalization;
using Pacto.Knowledge;
using Pacto.Knowledge.Collections;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>"El tercero", "the last one", "2": a line of the list that was just shown.</summary>
internal sealed class ListPointers(KnowledgeBase knowledge, FollowUpWords words)
{
    /// <summary>The passage behind the line that is pointed at; null when nothing else is asked of a list, or the list is shorter.</summary>
    /// <param name="rest">What is left of the text once grammar and light words are gone.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="shown">The unit the last answer rested on.</param>
    public string? Pointed(IReadOnlyList<Token> rest, Language language, string shown)
    {
        if (rest is not [var only] || ListOf(shown) is not { } list || Lines(list) is not { Count: > 1 } lines)
        {
            return null;
        }

        if (words.Is("last", only, language))
        {
            return lines[^1];
        }

        var place = words.Place(only, language);
        return place is { } named ? lines.ElementAtOrDefault(named - 1)
            : !int.TryParse(only.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
            : list.Marker == ListMarker.Objective ? lines.FirstOrDefault(id => knowledge.Find(id)?.Objective == number)
            : lines.ElementAtOrDefault(number - 1);
    }

    /// <summary>The list that was shown, or, where only the sentence that announces it was, the list that rests on that.</summary>
    private CompleteList? ListOf(string shown) =>
        knowledge.FindCollection(shown) ?? knowledge.Collections.FirstOrDefault(list => list.Citations is [var first, ..] && first == shown);

    /// <summary>A passage for each line; none where several lines rest on one.</summary>
    private static IReadOnlyList<string> Lines(CompleteList list)
    {
        IReadOnlyList<string> lines = list.Members.Count > 0 ? list.Members : [.. list.Items.Select(item => item.PassageId)];
        return lines.Distinct(StringComparer.Ordinal).Count() == lines.Count ? lines : [];
    }
}
