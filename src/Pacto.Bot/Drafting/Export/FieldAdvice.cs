using System.Globalization;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>What helps to answer a question on paper: why it is asked, an example, how long, and what there is to choose from. Pure.</summary>
internal static class FieldAdvice
{
    /// <summary>Longer lists are looked up, not printed: countries of the world, for one.</summary>
    private const int MostOptions = 24;

    /// <summary>The reason, an example and the limits, in one paragraph.</summary>
    public static string Of(Form form, Field field, Language language, ExportTexts texts)
    {
        var whole = field.PartOf is { } composed ? form[composed] : null;
        List<string> said = [field.Why[language]];
        if (field.Hint is { } hint)
        {
            said.Add(hint[language]);
        }

        if (Options(form, field, language).Count == 0)
        {
            said.Add(texts.Say(language, "kit_example", ("example", field.Example[language].TrimEnd('.'))));
        }

        if ((field.Length.Recommended ?? field.Length.Max) is { } most && field.Options.Count == 0)
        {
            var figure = ("most", most.ToString(CultureInfo.InvariantCulture));
            said.Add(whole is null ? texts.Say(language, "kit_most", figure) : texts.Say(language, "kit_most_part", figure, ("whole", whole.Name(language))));
        }

        if (!field.Required)
        {
            said.Add(texts.Say(language, "kit_optional"));
        }

        if (field.When.Count > 0)
        {
            said.Add(texts.Say(language, "kit_only_when", ("labels", string.Join(", ", field.When.Select(condition => form[condition.FieldId].Name(language))))));
        }

        return string.Join(' ', said);
    }

    /// <summary>What can be ticked; empty where the answer is written.</summary>
    public static IReadOnlyList<string> Options(Form form, Field field, Language language) => field switch
    {
        { Kind: FieldKind.YesNo } => [form.Words.Yes[language], form.Words.No[language]],
        { Options.Count: 0 } => [],
        _ when field.OfferedOptions.Count() > MostOptions => [],
        { Kind: FieldKind.Objectives or FieldKind.Sdgs } => [.. field.OfferedOptions.Select(option => $"{option.Id}. {option.Label[language]}")],
        { Kind: FieldKind.Principles } => [.. field.OfferedOptions.Select(option => $"({option.Id}) {option.Label[language]}")],
        _ => [.. field.OfferedOptions.Select(option => option.Meaning is { } meaning ? $"{option.Label[language]}: {meaning[language]}" : option.Label[language])],
    };
}
