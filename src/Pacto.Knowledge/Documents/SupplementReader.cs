using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>Reads a supplement: what the handbook lost or leaves to others, with its own source.</summary>
internal static class SupplementReader
{
    /// <summary>The document and its passages.</summary>
    /// <param name="folder">Folder of the seeds.</param>
    /// <param name="relativePath">The supplement's file below it.</param>
    public static (SourceDocument Document, IReadOnlyList<Passage> Passages) Read(string folder, string relativePath)
    {
        var root = DataFile.Read(Path.Combine(folder, relativePath));
        var head = root.Required("document");
        var id = head.TextOrNull("id") ?? Path.GetFileNameWithoutExtension(relativePath);
        var language = LanguageCode.Parse(head.TextOrNull("language")) ?? Language.Spanish;
        var document = SourceFile.Open(
            folder, relativePath, id, head.Localized("title"), language, SourceOrigin.Supplement, AddressOf(head)) with
        {
            Certainty = head["certainty"] is null ? null : head.Localized("certainty"),
            Checked = head.TextOrNull("checked"),
        };
        var entries = root.Required("passages").Items;
        return (document, [.. entries.Select(entry => ReadPassage(entry, document))]);
    }

    private static Passage ReadPassage(DataNode entry, SourceDocument document)
    {
        var id = entry.Text("passage");
        var parts = entry.Required("parts").Items;
        return parts.Count == 0
            ? throw entry.Fault($"'{id}' has no parts")
            : new Passage
            {
                Id = id,
                DocumentId = document.Id,
                Title = entry.Localized("title"),
                Section = [document.Title.Es],
                Lines = new LineRange(entry.Line, entry.LastLine),
                Parts = [.. parts.Select(ReadPart)],
                Objective = entry.NumberOrNull("objective") ?? PassageEntries.ObjectiveOf(id),
                Principle = PassageEntries.PrincipleOf(id),
                Address = AddressOf(entry),
            };
    }

    private static PassagePart ReadPart(DataNode part)
    {
        var words = PassageEntries.WordsOf(part);
        return new PassagePart(PassageEntries.RoleOf(part), words.Es, words);
    }

    private static Uri? AddressOf(DataNode node)
    {
        if (node.TextOrNull("address") is not { } address)
        {
            return null;
        }

        return Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address, UriKind.Absolute, out var uri)
            ? uri
            : throw node.Required("address").Fault($"'{address}' is not an address");
    }
}
