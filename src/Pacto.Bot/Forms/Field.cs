using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>One thing a form asks. Everything here comes from <c>seeds/forms/*.yaml</c>.</summary>
public sealed record Field
{
    /// <summary>Stable id, <c>snake_case</c>; unique in its form.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the section of the form it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>How it is answered.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Id of the composed field it is a part of; null for a field that stands alone.</summary>
    public string? PartOf { get; init; }

    /// <summary>True when the draft is not ready without it.</summary>
    public bool Required { get; init; }

    /// <summary>True for data about a person: never logged, never given to a model.</summary>
    public bool Personal { get; init; }

    /// <summary>How sure we are of it.</summary>
    public required FieldCertainty Certainty { get; init; }

    /// <summary>The label as the live form prints it, where it was seen; ours elsewhere.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The question as it is put to a person.</summary>
    public required LocalizedText Ask { get; init; }

    /// <summary>Why it is asked.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>A municipal example of a good answer.</summary>
    public required LocalizedText Example { get; init; }

    /// <summary>Advice for filling it; null where the question says it all.</summary>
    public LocalizedText? Hint { get; init; }

    /// <summary>Words that open its part of a composed text; null outside one.</summary>
    public LocalizedText? Lead { get; init; }

    /// <summary>Characters it takes.</summary>
    public FieldLength Length { get; init; } = FieldLength.Free;

    /// <summary>Words advised; only the composed description has them.</summary>
    public FieldLength Words { get; init; } = FieldLength.Free;

    /// <summary>How many items it takes.</summary>
    public FieldLimit Limit { get; init; } = new(0, 1);

    /// <summary>What can be chosen, in the order it is shown; empty for free answers.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Value it starts with where none was given; an option id. Null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Reading of dates; null for other kinds.</summary>
    public FieldDate? Date { get; init; }

    /// <summary>What may be attached; null for other kinds.</summary>
    public FieldFile? File { get; init; }

    /// <summary>True for a line that holds a number and nothing else.</summary>
    public bool Digits { get; init; }

    /// <summary>What parts the items of a list.</summary>
    public ListSeparator Separator { get; init; }

    /// <summary>All must hold for the field to apply; empty for always.</summary>
    public IReadOnlyList<FieldCondition> When { get; init; } = [];

    /// <summary>Ids of the two date fields whose days are stated in this part of a composed text; empty for none.</summary>
    public IReadOnlyList<string> AddsDates { get; init; } = [];

    /// <summary>A further section that shows it in the export; null for its own section only.</summary>
    public string? AlsoIn { get; init; }

    /// <summary>Fields whose items must not appear here again, or whose text this one must not repeat.</summary>
    public IReadOnlyList<FieldDifference> DiffersFrom { get; init; } = [];

    /// <summary>False for a question that only helps to prepare and has no place on the live form.</summary>
    public bool Exported { get; init; } = true;

    /// <summary>What it holds of the person's profile, the same word in every form: <c>entity</c>, <c>contact_name</c> …; null for nothing.</summary>
    public string? Profile { get; init; }

    /// <summary>True for a text that is warned about when it holds no figure.</summary>
    public bool NeedsNumber { get; init; }

    /// <summary>True for a text whose acronyms must be written out once in the draft.</summary>
    public bool SpellOut { get; init; }

    /// <summary>True for a step where a line of the sources may help; it is shown on request and taken only with a tap.</summary>
    public bool Inspired { get; init; }

    /// <summary>True for a text that says what other texts of the draft say: it can be worded from them while it is empty.</summary>
    public bool Worded { get; init; }

    /// <summary>True for a text that says how something is counted.</summary>
    public bool Measures { get; init; }

    /// <summary>Ids of the criteria it feeds.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>What people call it, by language, so that "cambie el título" finds it.</summary>
    public required IReadOnlyDictionary<Language, IReadOnlyList<string>> Names { get; init; }

    /// <summary>The option with <paramref name="id"/>; null when there is none.</summary>
    public FieldOption? Option(string id) => Options.FirstOrDefault(option => option.Id == id);

    /// <summary>The options that are listed, numbered from 1 in this order.</summary>
    public IEnumerable<FieldOption> OfferedOptions => Options.Where(option => option.Offered);

    /// <summary>True when more than one item is taken.</summary>
    public bool IsRepeated => Kind is FieldKind.Choices or FieldKind.Objectives or FieldKind.Principles or FieldKind.Sdgs or FieldKind.List
        || (Kind is FieldKind.Country or FieldKind.Url && Limit.Max != 1);

    /// <summary>Its everyday name, capitalised; the official label is for documents.</summary>
    public string Name(Language language) => char.ToUpperInvariant(Names[language][0][0]) + Names[language][0][1..];

    /// <summary>The word for its kind in form files and on the wire: <c>line</c>, <c>yesno</c>, <c>choices</c> …</summary>
    public string KindName => Kind.ToString().ToLowerInvariant();
}
