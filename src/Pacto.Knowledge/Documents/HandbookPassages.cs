using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// Lays titles and translations beside what the reader found. Every part must stand verbatim in its block, in order, and
/// together they must be the whole block; otherwise the start fails and names the line of the part.
/// </summary>
internal static class HandbookPassages
{
    /// <summary>The handbook's passages in source order.</summary>
    /// <param name="blocks">What was read.</param>
    /// <param name="entries">The passage file.</param>
    /// <param name="documentId">Id of the handbook.</param>
    public static IReadOnlyList<Passage> Join(IReadOnlyList<HandbookBlock> blocks, DataNode entries, string documentId)
    {
        var byId = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        foreach (var entry in entries.Items)
        {
            if (!byId.TryAdd(entry.Text("passage"), entry))
            {
                throw entry.Fault($"the passage '{entry.Text("passage")}' is given twice");
            }
        }

        var passages = blocks.Select(block => byId.Remove(block.Id, out var entry)
            ? Join(block, entry, documentId)
            : throw entries.Fault($"the passage '{block.Id}' (line {block.Lines.First} of the handbook) has no entry")).ToList();
        return byId.Values.FirstOrDefault() is { } unknown
            ? throw unknown.Fault($"the handbook has no passage '{unknown.Text("passage")}'")
            : passages;
    }

    private static Passage Join(HandbookBlock block, DataNode entry, string documentId)
    {
        var text = block.Text;
        var at = 0;
        var parts = new List<PassagePart>();
        foreach (var node in entry.Required("parts").Items)
        {
            var words = PassageEntries.WordsOf(node);
            var found = PassageText.Find(text, words.Es, at);
            if (found is not { } place || HasWords(text.AsSpan(at, place.Start - at)))
            {
                throw node.Fault(
                    $"part {parts.Count + 1} of '{block.Id}' does not stand here in the handbook (line {block.Lines.First}): {words.Es}");
            }

            parts.Add(Part(node, words, text[place.Start..place.End]));
            at = place.End;
            while (at < text.Length && SourceText.IsNoteMark(text[at]))
            {
                at++;
            }
        }

        if (HasWords(text.AsSpan(at)))
        {
            throw entry.Fault($"'{block.Id}' leaves out the end of the handbook's text: {text[at..].Trim()}");
        }

        return new Passage
        {
            Id = block.Id,
            DocumentId = documentId,
            Title = entry.Required("title").AsLocalized(),
            Section = block.Section,
            Lines = block.Lines,
            Parts = parts,
            Objective = block.Objective,
        };
    }

    private static PassagePart Part(DataNode node, LocalizedText words, string verbatim) =>
        new(PassageEntries.RoleOf(node), verbatim, new LocalizedText { Es = verbatim, Pt = words.Pt, En = words.En });

    private static bool HasWords(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (char.IsLetterOrDigit(c) && !SourceText.IsNoteMark(c))
            {
                return true;
            }
        }

        return false;
    }
}
