using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Values as a person reads them: labels for options, dates and yes or no in words, texts as they are.</summary>
public static class FieldDisplay
{
    /// <summary>Each item of the value.</summary>
    public static IReadOnlyList<string> Items(Form form, Field field, FieldValue value, Language language) => field.Kind switch
    {
        FieldKind.YesNo => [.. value.Items.Select(item => (item == "yes" ? form.Words.Yes : form.Words.No)[language])],
        FieldKind.Date => [.. value.Items.Select(item => form.Words.Date(item, language))],
        FieldKind.Years => [Years(form, value, language)],
        FieldKind.Objectives or FieldKind.Sdgs => [.. value.Items.Select(item => $"{item}. {Label(field, item, language)}")],
        FieldKind.Principles => [.. value.Items.Select(item => $"({item}) {Label(field, item, language)}")],
        _ when field.Options.Count > 0 => [.. value.Items.Select(item => Label(field, item, language))],
        _ => value.Items,
    };

    /// <summary>The value in one line for a summary, items parted by semicolons.</summary>
    public static string Line(Form form, Field field, FieldValue value, Language language) =>
        string.Join("; ", Items(form, field, value, language)).ReplaceLineEndings(" ");

    /// <summary>The value to be pasted into the live form: one item a line, options as the form prints them where that is known.</summary>
    public static IReadOnlyList<string> ForPasting(Form form, Field field, FieldValue value) => field.Kind switch
    {
        FieldKind.Principles => [.. value.Items.Select(item => Label(field, item, form.OfficialLanguage))],
        _ when field.Options.Count > 0 => [.. value.Items.Select(item => field.Option(item)?.Official ?? Label(field, item, form.OfficialLanguage))],
        _ => Items(form, field, value, form.OfficialLanguage),
    };

    private static string Label(Field field, string id, Language language) => field.Option(id)?.Label[language] ?? id;

    private static string Years(Form form, FieldValue value, Language language)
    {
        var last = value.Items[^1] == YearsReader.Present ? form.Words.Present[language] : value.Items[^1];
        return value.Items[0] == last ? last : $"{value.Items[0]} - {last}";
    }
}
