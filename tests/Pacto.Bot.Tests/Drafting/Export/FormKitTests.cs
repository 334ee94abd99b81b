using System.Text;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Drafting.Export;

public sealed class FormKitTests
{
    private static readonly FormKits Kits = new(TheForms.All, TheExporter.Texts, TimeProvider.System);

    public static TheoryData<string, Language> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, Language>();
            foreach (var form in TheForms.All.Forms)
            {
                foreach (var language in LanguageCode.All)
                {
                    kinds.Add(form.Id, language);
                }
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_question_stands_on_the_page_in_the_order_it_is_asked(string formId, Language language)
    {
        var text = TextOf(formId, "md", language);

        var places = TheForms.All[formId].Interview.Select((field, place) => text.IndexOf($"{place + 1}. {field.Ask[language].Split('.')[0]}", StringComparison.Ordinal)).ToList();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
        Assert.All(TheForms.All[formId].Preparation, item => Assert.Contains(item[language].Split('.')[0], text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_file_of_answers_is_read_back_whoever_fills_it(string formId, Language language)
    {
        var form = TheForms.All[formId];
        var empty = TextOf(formId, "yaml", language);

        var filled = string.Join('\n', empty.Split('\n').Select(line => form.Find(line.TrimEnd(':')) is { } field && line.EndsWith(':') ? $"{line} \"{AnswerTo(form, field, language)}\"" : line));

        Assert.Empty(Read(empty, language).Draft.Values);
        var read = Read(filled, language);
        Assert.Empty(read.LeftOut);
        Assert.Equal("", string.Join("; ", read.NotTaken.Select(problem => $"{problem.FieldId} {problem.Code}")));
        Assert.Equal(form.Interview.Select(field => field.Id).Order(), read.Draft.Values.Keys.Order());
    }

    [Fact]
    public void What_there_is_not_is_not_made()
    {
        Assert.Null(Kits.Make("visa", "docx", Language.Spanish));
        Assert.Null(Kits.Make("pledge", "pdf", Language.Spanish));
        Assert.EndsWith(".docx", Kits.Make("pledge", "docx", Language.Spanish)!.Name, StringComparison.Ordinal);
    }

    private static string AnswerTo(Form form, Field field, Language language) => field switch
    {
        { Kind: FieldKind.YesNo } => form.Words.Yes[language],
        { Options.Count: > 0 } => field.Id is "other_country" ? "Uruguay" : field.Id.StartsWith("secondary", StringComparison.Ordinal) ? field.OfferedOptions.Last().Id : field.OfferedOptions.First().Label[language],
        _ => field.Example[language],
    };

    private static DraftImport.Read Read(string text, Language language) =>
        Assert.IsType<DraftImport.Read>(DraftReading.Read(text, TheForms.All, "d2", language, "", SampleDrafts.Now));

    private static string TextOf(string formId, string format, Language language) =>
        Encoding.UTF8.GetString(Kits.Make(formId, format, language)!.Content.Span).Replace("\\", "", StringComparison.Ordinal);
}
