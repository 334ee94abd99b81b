namespace Pacto.Bot.Forms;

/// <summary>Reads one field of a form file.</summary>
internal static class FieldReader
{
    private static readonly Dictionary<string, FieldKind> Kinds =
        Enum.GetValues<FieldKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, FieldCertainty> Certainties =
        Enum.GetValues<FieldCertainty>().ToDictionary(certainty => certainty.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, PeriodEdge> Edges = new(StringComparer.Ordinal) { ["first"] = PeriodEdge.First, ["last"] = PeriodEdge.Last };

    public static Field Read(StrictMap map, OptionLists lists)
    {
        var kind = map.Word("kind", Kinds);
        var own = map.Maps("options", ReadOption, optional: true);
        var field = new Field
        {
            Id = map.Text("id"),
            Section = map.Text("section"),
            Kind = kind,
            PartOf = map.OptionalText("part_of"),
            Required = map.Flag("required"),
            Personal = map.Flag("personal"),
            Certainty = map.Word("certainty", Certainties),
            Label = map.Localized("label"),
            Ask = map.Localized("ask"),
            Why = map.Localized("why"),
            Example = map.Localized("example"),
            Hint = map.OptionalLocalized("hint"),
            Lead = map.OptionalLocalized("lead"),
            Length = map.OptionalMap("length", ReadLength) ?? FieldLength.Free,
            Words = map.OptionalMap("words", ReadLength) ?? FieldLength.Free,
            Limit = map.OptionalMap("limit", limit => new FieldLimit(limit.OptionalNumber("min") ?? 0, limit.OptionalNumber("max"))) ?? Limit(kind),
            Options = [.. lists.For(kind), .. own],
            Default = map.OptionalText("default"),
            Date = map.OptionalMap("date", ReadDate),
            File = map.OptionalMap("file", file => new FieldFile(file.Texts("extensions"), file.OptionalNumber("max_megabytes") ?? throw file.Error("max_megabytes", "'max_megabytes' is missing"))),
            Digits = map.Flag("digits"),
            Separator = map.OptionalText("separator") switch
            {
                null or "lines" => ListSeparator.Lines,
                "commas" => ListSeparator.Commas,
                var other => throw map.Error("separator", $"'{other}' is neither lines nor commas"),
            },
            When = [.. map.TextsByKey("when").Select(condition => new FieldCondition(condition.Key, condition.Texts))],
            AddsDates = map.Texts("adds_dates"),
            AlsoIn = map.OptionalText("also_in"),
            DiffersFrom = [.. map.PairsByKey("differs_from").Select(pair => new FieldDifference(pair.Key, pair.Text))],
            Exported = map.Flag("exported", otherwise: true),
            Profile = map.OptionalText("profile"),
            NeedsNumber = map.Flag("needs_number"),
            SpellOut = map.Flag("spell_out"),
            Inspired = map.Flag("inspired"),
            Worded = map.Flag("worded"),
            Measures = map.Flag("measures"),
            Criteria = map.Texts("criteria"),
            Names = map.TextsByLanguage("names"),
        };
        CheckKind(map, field);
        return field;
    }

    private static void CheckKind(StrictMap map, Field field)
    {
        if (field.Kind is FieldKind.Choice or FieldKind.Choices && field.Options.Count == 0)
        {
            throw map.Error("kind", "a choice needs options");
        }

        if (field.Options.GroupBy(option => option.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw map.Error("options", $"the option '{twice.Key}' is there twice");
        }

        if (field.Default is { } value && field.Option(value) is null)
        {
            throw map.Error("default", $"there is no option '{value}'");
        }

        if (field.Kind is FieldKind.Date != field.Date is not null)
        {
            throw map.Error("date", "a date field, and no other, says how it reads dates");
        }

        if (field.Kind is FieldKind.File != field.File is not null)
        {
            throw map.Error("file", "a file field, and no other, says what may be attached");
        }
    }

    private static FieldLimit Limit(FieldKind kind) =>
        kind is FieldKind.Choices or FieldKind.Objectives or FieldKind.Principles or FieldKind.Sdgs or FieldKind.List or FieldKind.Url ? new(0, null) : new(0, 1);

    private static FieldOption ReadOption(StrictMap map) => new(map.Text("id"), map.Localized("label"))
    {
        Official = map.OptionalText("official"),
        Meaning = map.OptionalLocalized("meaning"),
        Names = map.Texts("names"),
        Offered = map.Flag("offered", otherwise: true),
    };

    private static FieldLength ReadLength(StrictMap map) => new(map.OptionalNumber("min"), map.OptionalNumber("max"), map.OptionalNumber("recommended"));

    private static FieldDate ReadDate(StrictMap map) => new(
        map.Word("edge", Edges), map.Flag("in_future"), map.OptionalText("not_before"), map.OptionalNumber("max_years_ahead"));
}
