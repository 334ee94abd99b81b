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
        foreach (var id in members.Concat(citations).Where(id => !isPassage(id)))
        {
            throw entry.Fault($"'{id}' is not a passage");
        }

        return new CompleteList(
            entry.Text("collection"),
            entry.Localized("title"),
            entry.Localized("lead"),
            members,
            PassageEntries.RoleNamed(entry.TextOrNull("show"), entry),
            citations);
    }
}
