using System.Globalization;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Lays the questions of a form out for a workshop: on paper, with room to write, in the order they are best talked about.</summary>
internal sealed class KitWriter(ExportTexts texts)
{
    private const int LinesForLine = 1;
    private const int LinesForText = 4;

    /// <summary>The questions as a document to print.</summary>
    public ExportDocument Write(Form form, Language language) => new(
        texts.Say(language, "kit_title", ("form", form.Title[language])),
        language,
        null,
        [
            new ExportPart.Paragraph(texts.Say(language, "kit_lead")),
            new ExportPart.Heading(1, texts.Say(language, "kit_before")),
            new ExportPart.Points([.. form.Preparation.Select(item => item[language])]),
            new ExportPart.Heading(1, texts.Say(language, "rules")),
            new ExportPart.Points([.. form.Rules.Select(item => item[language])]),
            new ExportPart.Heading(1, texts.Say(language, "kit_questions")),
            .. form.Interview.SelectMany((field, place) => Question(form, field, place + 1, language)),
            new ExportPart.Heading(1, texts.Say(language, "kit_after")),
            new ExportPart.Paragraph(texts.Say(language, "kit_after_text")),
            new ExportPart.Note(texts.Say(language, "checked", ("date", form.Words.Date(form.Checked.Date, language)), ("open", form.Checked.Open[language]))),
        ])
    {
        Subject = form.Title[language],
        PageOf = texts.Say(language, "page", ("page", ExportDocument.PageMark), ("pages", ExportDocument.PagesMark)),
    };

    private IEnumerable<ExportPart> Question(Form form, Field field, int number, Language language)
    {
        yield return new ExportPart.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{number}. {field.Ask[language]}"));
        yield return new ExportPart.Note(FieldAdvice.Of(form, field, language, texts), BeforeValue: true);
        if (FieldAdvice.Options(form, field, language) is { Count: > 0 } options)
        {
            yield return new ExportPart.Boxes(options);
        }
        else
        {
            yield return new ExportPart.Room(field.Kind is FieldKind.Text or FieldKind.List or FieldKind.Url ? LinesForText : LinesForLine);
        }
    }
}
