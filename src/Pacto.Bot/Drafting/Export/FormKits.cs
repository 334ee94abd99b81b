using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Makes the files of workshop kits.</summary>
internal sealed class FormKits(FormCatalog forms, ExportTexts texts, TimeProvider clock) : IFormKits
{
    private readonly KitWriter writer = new(texts);

    /// <inheritdoc/>
    public DraftFile? Make(string formId, string format, Language language)
    {
        if (forms.Find(formId) is not { } form)
        {
            return null;
        }

        var name = $"{FileNames.Stem(texts.Say(language, "kit_title", ("form", form.Title[language])))}.{format}";
        return format switch
        {
            "docx" => new DraftFile(name, DraftExporter.WordType, WordExport.Write(writer.Write(form, language), clock.GetUtcNow())),
            "md" => new DraftFile(name, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(MarkdownExport.Write(writer.Write(form, language)))),
            "yaml" => new DraftFile(name, "application/yaml; charset=utf-8", Encoding.UTF8.GetBytes(KitYaml.Write(form, language, texts))),
            _ => null,
        };
    }
}
