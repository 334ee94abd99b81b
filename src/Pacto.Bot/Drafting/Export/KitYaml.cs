using System.Text;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>The questions of a form as a file to be filled in and read back by <see cref="AnswersReader"/>.</summary>
internal static class KitYaml
{
    /// <summary>The file: each question as a remark, each field with an empty answer.</summary>
    public static string Write(Form form, Language language, ExportTexts texts)
    {
        var yaml = new StringBuilder();
        Remark(yaml, texts.Say(language, "kit_title", ("form", form.Title[language])));
        Remark(yaml, texts.Say(language, "kit_yaml"));
        yaml.Append('\n').Append(AnswersReader.FormKey).Append(": ").Append(form.Id).Append('\n');
        foreach (var field in form.Interview)
        {
            yaml.Append('\n');
            Remark(yaml, field.Ask[language]);
            Remark(yaml, FieldAdvice.Of(form, field, language, texts));
            foreach (var option in FieldAdvice.Options(form, field, language))
            {
                Remark(yaml, "  - " + option);
            }

            yaml.Append(field.Id).Append(":\n");
        }

        return yaml.ToString();
    }

    private static void Remark(StringBuilder yaml, string text) => yaml.Append("# ").Append(text.ReplaceLineEndings(" ")).Append('\n');
}
