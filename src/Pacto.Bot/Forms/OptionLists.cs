using Pacto.Knowledge.Languages;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Forms;

/// <summary>Options that several forms share: objectives, principles, goals and countries.</summary>
/// <param name="Objectives">The 23 objectives, ids <c>1</c> to <c>23</c>.</param>
/// <param name="Principles">The ten guiding principles, ids <c>a</c> to <c>j</c>.</param>
/// <param name="Sdgs">The 17 Sustainable Development Goals, ids <c>1</c> to <c>17</c>.</param>
/// <param name="Countries">Countries, ids ISO 3166-1 alpha-2; those of South America are the ones offered.</param>
public sealed record OptionLists(
    IReadOnlyList<FieldOption> Objectives,
    IReadOnlyList<FieldOption> Principles,
    IReadOnlyList<FieldOption> Sdgs,
    IReadOnlyList<FieldOption> Countries)
{
    /// <summary>Reads the lists from the <c>seeds</c> folder.</summary>
    /// <exception cref="FormException">A file is missing or wrong; the message names file and line.</exception>
    public static OptionLists Load(string seeds) => new(
        Read(Path.Combine(seeds, "objectives.yaml"), ReadObjective),
        Read(Path.Combine(seeds, "principles.yaml"), map => new FieldOption(map.Text("letter"), map.Localized("name")) { Meaning = map.Localized("meaning") }),
        Read(Path.Combine(seeds, "sdgs.yaml"), map => new FieldOption(map.Text("n"), map.LocalizedHere())),
        Read(Path.Combine(seeds, "countries.yaml"), ReadCountry));

    /// <summary>The list a kind of field takes its options from; empty for the other kinds.</summary>
    public IReadOnlyList<FieldOption> For(FieldKind kind) => kind switch
    {
        FieldKind.Objectives => Objectives,
        FieldKind.Principles => Principles,
        FieldKind.Sdgs => Sdgs,
        FieldKind.Country => Countries,
        _ => [],
    };

    // The live form writes an objective as number, dot and title; the capital label is what people remember.
    private static FieldOption ReadObjective(StrictMap map)
    {
        var number = map.Text("n");
        var title = map.Localized("title");
        var label = map.Localized("label");
        return new FieldOption(number, title)
        {
            Official = $"{number}. {title.Es}",
            ShortLabel = new LocalizedText { Es = Capitals.AsSentence(label.Es), Pt = Capitals.AsSentence(label.Pt), En = Capitals.AsSentence(label.En) },
            Meaning = map.OptionalLocalized("plain"),
        };
    }

    private static FieldOption ReadCountry(StrictMap map) => new(map.Text("country"), map.Localized("name"))
    {
        Official = map.OptionalText("official"),
        Names = map.Texts("names"),
        Offered = map.Flag("offered"),
    };

    private static List<FieldOption> Read(string path, Func<StrictMap, FieldOption> read) => YamlFile.Load(path) is YamlSequenceNode list
        ? [.. list.Children.Select(entry => StrictMap.ReadSome(path, entry, read))]
        : throw new FormException(path, 1, "expected a list");
}
