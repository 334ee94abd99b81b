using System.Globalization;

using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>
/// Reads a form file. Strict: an unknown key, a missing language, a double id or a reference to nothing is a
/// <see cref="FormException"/> that names file and line, so that whoever edits the data sees at once what to mend.
/// </summary>
public static class FormLoader
{
    /// <summary>Reads <paramref name="path"/>.</summary>
    public static Form Load(string path, OptionLists lists, IReadOnlyDictionary<string, FormProblem> problems, FormWords words) =>
        StrictMap.Read(path, YamlFile.Load(path), map => ReadForm(map, lists, problems, words));

    /// <summary>Reads a form from its text; <paramref name="file"/> is only named in errors.</summary>
    public static Form Parse(string yaml, string file, OptionLists lists, IReadOnlyDictionary<string, FormProblem> problems, FormWords words) =>
        StrictMap.Read(file, YamlFile.Parse(yaml, file), map => ReadForm(map, lists, problems, words));

    private static Form ReadForm(StrictMap map, OptionLists lists, IReadOnlyDictionary<string, FormProblem> problems, FormWords words)
    {
        var sections = map.Maps("sections", s => new FormSection(s.Text("id"), s.Text("number"), s.Localized("title")));
        var criteria = map.Maps("criteria", c => new FormCriterion(
            c.Text("id"), c.Localized("name"), c.Localized("meaning"), c.Localized("question"), c.OptionalText("passage"))
        {
            Improves = c.Texts("improves"),
        });
        var fields = ReadFields(map, lists, [.. sections.Select(s => s.Id)], [.. criteria.Select(c => c.Id)], problems);
        if (criteria.SelectMany(criterion => criterion.Improves).FirstOrDefault(id => fields.TrueForAll(field => field.Id != id)) is { } unknown)
        {
            throw map.Error("criteria", $"'improves' names no field: '{unknown}'");
        }

        return new Form
        {
            Id = map.Text("form"),
            Title = map.Localized("title"),
            Version = map.Text("version"),
            Address = Uri.TryCreate(map.Text("address"), UriKind.Absolute, out var address) ? address : throw map.Error("address", "not a web address"),
            OfficialLanguage = LanguageCode.Parse(map.Text("official_language")) ?? throw map.Error("official_language", "not a language spoken here"),
            Checked = map.OptionalMap("checked", ReadReview) ?? throw map.Error("checked", "'checked' is missing"),
            Rules = map.LocalizedList("rules"),
            Preparation = map.LocalizedList("preparation"),
            NextSteps = map.LocalizedList("next_steps"),
            Checklist = map.LocalizedList("checklist"),
            Sections = sections,
            Criteria = criteria,
            Fields = fields,
            Interview = ReadInterview(map, fields),
            Problems = problems,
            Words = words,
            Shares = map.PairsByKey("shares").ToDictionary(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal),
            NamingField = map.Text("naming_field") is var naming && fields.Any(f => f.Id == naming)
                ? naming
                : throw map.Error("naming_field", $"there is no field '{naming}'"),
        };
    }

    private static FormReview ReadReview(StrictMap map) =>
        DateOnly.TryParseExact(map.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new FormReview(date, map.Localized("by"), map.Localized("open"))
            : throw map.Error("date", "a date is written YYYY-MM-DD");

    private static IReadOnlyList<Field> ReadInterview(StrictMap map, IReadOnlyList<Field> fields)
    {
        var ids = map.Texts("interview");
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw map.Error("interview", $"'{twice.Key}' is asked twice");
        }

        return [.. ids.Select(id => fields.FirstOrDefault(field => field.Id == id) switch
        {
            null => throw map.Error("interview", $"there is no field '{id}'"),
            { Kind: FieldKind.Composed } => throw map.Error("interview", $"'{id}' is composed and cannot be asked"),
            var field => field,
        })];
    }

    private static List<Field> ReadFields(
        StrictMap form, OptionLists lists, HashSet<string> sections, HashSet<string> criteria, IReadOnlyDictionary<string, FormProblem> problems)
    {
        var fields = new List<Field>();
        var read = form.Maps("fields", map =>
        {
            var field = FieldReader.Read(map, lists);
            Require(map, "section", sections.Contains(field.Section), $"there is no section '{field.Section}'");
            Require(map, "also_in", field.AlsoIn is null || sections.Contains(field.AlsoIn), $"there is no section '{field.AlsoIn}'");
            Require(map, "id", fields.All(other => other.Id != field.Id), $"the field '{field.Id}' is there twice");
            foreach (var criterion in field.Criteria)
            {
                Require(map, "criteria", criteria.Contains(criterion), $"there is no criterion '{criterion}'");
            }

            fields.Add(field);
            return (Map: map, Field: field);
        });
        foreach (var (map, field) in read)
        {
            CheckReferences(map, field, fields, problems);
        }

        return fields;
    }

    private static void CheckReferences(StrictMap map, Field field, List<Field> fields, IReadOnlyDictionary<string, FormProblem> problems)
    {
        if (field.PartOf is { } whole)
        {
            Require(map, "part_of", fields.Any(f => f.Id == whole && f.Kind is FieldKind.Composed), $"'{whole}' is not a composed field");
            Require(map, "lead", field.Lead is not null, "a part of a composed field needs a lead");
        }

        if (field.Date?.NotBefore is { } before)
        {
            Require(map, "date", fields.Any(f => f.Id == before && f.Kind is FieldKind.Date), $"'{before}' is not a date field");
        }

        foreach (var id in field.AddsDates)
        {
            Require(map, "adds_dates", fields.Any(f => f.Id == id), $"there is no field '{id}'");
        }

        foreach (var difference in field.DiffersFrom)
        {
            Require(map, "differs_from", fields.Any(f => f.Id == difference.FieldId), $"there is no field '{difference.FieldId}'");
            Require(map, "differs_from", problems.ContainsKey(difference.ProblemCode), $"there is no problem '{difference.ProblemCode}'");
        }

        foreach (var condition in field.When)
        {
            var other = fields.FirstOrDefault(f => f.Id == condition.FieldId);
            Require(map, "when", other is not null && other != field, $"there is no field '{condition.FieldId}' to look at");
            foreach (var value in condition.Values.Where(_ => other!.Options.Count > 0))
            {
                Require(map, "when", other!.Option(value) is not null, $"'{condition.FieldId}' has no option '{value}'");
            }
        }
    }

    private static void Require(StrictMap map, string key, bool holds, string message)
    {
        if (!holds)
        {
            throw map.Error(key, message);
        }
    }
}
