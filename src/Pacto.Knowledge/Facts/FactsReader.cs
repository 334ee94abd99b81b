using Pacto.Knowledge.Data;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Facts;

/// <summary>Reads <c>objectives.yaml</c>, <c>principles.yaml</c> and <c>practices.yaml</c>.</summary>
internal static class FactsReader
{
    private const int ObjectiveCount = 23;

    /// <summary>The 23 objectives in order, without the passages they lead to.</summary>
    public static IReadOnlyList<ObjectiveFacts> ReadObjectives(string seedsFolder)
    {
        var file = DataFile.Read(Path.Combine(seedsFolder, "objectives.yaml"));
        var objectives = file.Items
            .Select(entry => new ObjectiveFacts(
                entry.NumberOrNull("n") ?? throw entry.Fault("the field 'n' is missing"),
                entry.Localized("label"),
                entry.Localized("title"))
            {
                Plain = entry.Localized("plain"),
                LabelIsPrinted = entry.TextOrNull("label_source") is null or "handbook",
            })
            .ToList();
        for (var at = 0; at < objectives.Count; at++)
        {
            if (objectives[at].Number != at + 1)
            {
                throw file.Items[at].Fault($"objective {at + 1} is expected here");
            }
        }

        return objectives.Count == ObjectiveCount
            ? objectives
            : throw file.Fault($"{ObjectiveCount} objectives are expected, found {objectives.Count}");
    }

    /// <summary>The objectives with their passages, the principles, and the practices.</summary>
    public static KnowledgeFacts Complete(IReadOnlyList<ObjectiveFacts> objectives, IReadOnlyList<Passage> passages, string seedsFolder)
    {
        var ids = passages.Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
        string? Known(string id) => ids.Contains(id) ? id : null;
        return new KnowledgeFacts(
            [.. objectives.Select(objective => objective with
            {
                LocalAction = Known($"local-action-{objective.Number}"),
                Practice = Known($"practice-{objective.Number}"),
            })],
            ReadPrinciples(seedsFolder, ids),
            ReadPractices(seedsFolder, passages));
    }

    private static IReadOnlyList<PrincipleFacts> ReadPrinciples(string seedsFolder, HashSet<string> ids)
    {
        var file = DataFile.Read(Path.Combine(seedsFolder, "principles.yaml"));
        return [.. file.Items.Select(entry => new PrincipleFacts(
            entry.Text("letter")[0],
            entry.Localized("name"),
            entry.Localized("meaning"),
            entry.Localized("self_check"),
            ids.Contains(entry.Text("passage")) ? entry.Text("passage") : throw entry.Fault($"'{entry.Text("passage")}' is not a passage")))];
    }

    private static IReadOnlyList<PracticeFacts> ReadPractices(string seedsFolder, IReadOnlyList<Passage> passages)
    {
        var file = DataFile.Read(Path.Combine(seedsFolder, "practices.yaml"));
        return [.. file.Items.Select(entry => ReadPractice(entry, passages))];
    }

    private static PracticeFacts ReadPractice(DataNode entry, IReadOnlyList<Passage> passages)
    {
        var id = entry.Text("passage");
        var passage = passages.FirstOrDefault(passage => passage.Id == id) ?? throw entry.Fault($"'{id}' is not a passage");
        var country = entry["country"];
        var known = country?.TextOrNull("source") is not (null or "unknown") && country?.TextOrNull("es") is not null;
        return new PracticeFacts(id, passage.Objective ?? throw entry.Fault($"'{id}' has no objective"), entry.Localized("name"))
        {
            Places = entry.Texts("places"),
            Called = entry["called"] is null ? [] : entry.Texts("called"),
            Country = known ? entry.Localized("country") : null,
            CountryCode = known ? country?.TextOrNull("code") : null,
            CountryIsWritten = country?.TextOrNull("source") is "written",
            Year = entry.TextOrNull("year"),
            Themes = InAllLanguages(entry["themes"]),
            Groups = InAllLanguages(entry["groups"]),
            Organizations = entry.Texts("organizations"),
            Remark = entry["remarks"] is { Kind: DataKind.Map } ? entry.Localized("remarks") : null,
            Address = entry.TextOrNull("un_page") is { } address ? new Uri(address) : null,
        };
    }

    private static IReadOnlyList<string> InAllLanguages(DataNode? lists) =>
        lists is null ? [] : [.. LanguageCode.All.SelectMany(language => lists.Texts(language.ToCode()))];
}
