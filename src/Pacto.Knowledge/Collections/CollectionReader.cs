using Pacto.Knowledge.Data;
using Pacto.Knowledge.Documents;

namespace Pacto.Knowledge.Collections;

/// <summary>Reads <c>collections.yaml</c>.</summary>
internal static class CollectionReader
{
    /// <summary>The collections in file order; members and citations must be known passages.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="isPassage">Whether a passage has the id.</param>
    public static IReadOnlyList<CompleteList> Read(DataNode file, Func<string, bool> isPassage) =>
        [.. file.Items.Select(entry => ReadOne(entry, isPassage))];

    private static CompleteList ReadOne(DataNode entry, Func<string, bool> isPassage)
    {
        var members = entry.Texts("members");
        var citations = entry.Texts("citations");
        IReadOnlyList<ListItem> items = entry["items"] is { } lines ? [.. lines.Items.Select(ReadItem)] : [];
        foreach (var id in members.Concat(citations).Concat(items.Select(item => item.PassageId)).Where(id => !isPassage(id)))
        {
            throw entry.Fault($"'{id}' is not a passage");
        }

        return new CompleteList(
            entry.Text("collection"),
            entry.Localized("title"),
            entry.Localized("lead"),
            members,
            PassageEntries.RoleNamed(entry.TextOrNull("show"), entry),
            items,
            MarkerNamed(entry.TextOrNull("marker"), entry),
            citations);
    }

    private static ListItem ReadItem(DataNode item) =>
        new(item.Text("passage"), item.AsLocalized(), item.TextOrNull("own") is not "true");

    private static ListMarker MarkerNamed(string? name, DataNode entry) => name switch
    {
        null or "count" => ListMarker.Count,
        "objective" => ListMarker.Objective,
        "bullet" => ListMarker.Bullet,
        _ => throw entry.Fault($"'{name}' is not a marker: count, objective or bullet"),
    };
}
