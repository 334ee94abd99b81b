using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting;

/// <summary>What a person sees of her drafts is what is stored: beside the chat, in the summary, in the file.</summary>
internal static class ShownAsStored
{
    /// <summary>The panel and the JSON file of every draft hold each stored value, and nothing else.</summary>
    public static async Task AssertAsync(TestBot bot, IReadOnlyList<Draft> drafts, Language language)
    {
        foreach (var draft in drafts)
        {
            var form = bot.Forms[draft.FormId];
            var view = await bot.Views.ShowAsync(bot.Person, draft.Id, language, CancellationToken.None);
            AssertPanel(form, draft, language, view!);
            AssertFile(bot.Forms, form, draft);
        }
    }

    /// <summary>The summary in the chat names every value that applies, with its label.</summary>
    public static void AssertSummary(Form form, Draft draft, Language language, Reply reply)
    {
        var said = string.Join('\n', reply.Parts.OfType<ReplyPart.Text>().Select(part => part.Markdown));
        foreach (var (field, value) in Applying(form, draft))
        {
            var line = $"{field.Name(language)}: {ValueText.ShowShort(form, field, value, language)}";
            Assert.True(said.Contains(line, StringComparison.Ordinal), $"The summary does not say «{line}»:\n{said}");
        }
    }

    private static void AssertPanel(Form form, Draft draft, Language language, DraftView view)
    {
        var shown = view.Sections.SelectMany(section => section.Fields).ToDictionary(field => field.Asked.FieldId, StringComparer.Ordinal);
        foreach (var (field, value) in Applying(form, draft))
        {
            var seen = Assert.Contains(field.Id, (IReadOnlyDictionary<string, DraftViewField>)shown);
            Assert.Equal(FieldDisplay.Items(form, field, value, language), seen.Items);
            Assert.Equal("done", seen.State);
            Assert.True(field.Kind is FieldKind.Composed || seen.Text == value.Text, $"{field.Id}: shown «{seen.Text}», stored «{value.Text}»");
        }

        Assert.All(shown.Values.Where(field => field.Editable && field.State is not "done"), field => Assert.False(draft.Has(field.Asked.FieldId)));
        Assert.Equal((draft.Progress(form).Done, draft.Progress(form).Total, draft.Progress(form).Open.Count), (view.Done, view.Total, view.Open));
    }

    private static void AssertFile(FormCatalog forms, Form form, Draft draft)
    {
        var read = Assert.IsType<DraftImport.Read>(JsonImport.Read(JsonExport.Write(form, draft), forms, "again"));
        Assert.Empty(read.LeftOut);
        Assert.Equal(draft.Values.Keys.Order(StringComparer.Ordinal), read.Draft.Values.Keys.Order(StringComparer.Ordinal));
        Assert.All(draft.Values, pair => Assert.Equal(Told(pair.Value), Told(read.Draft.Values[pair.Key])));
        Assert.Equal(draft.Skipped.Order(StringComparer.Ordinal), read.Draft.Skipped.Order(StringComparer.Ordinal));
    }

    private static string Told(FieldValue value) => string.Join('|', [.. value.Items, value.Origin.ToString(), value.TurnId, value.From ?? "", value.Source ?? ""]);

    private static IEnumerable<(Field Field, FieldValue Value)> Applying(Form form, Draft draft) =>
        from field in form.Fields where draft.Has(field.Id) && draft.Applies(form, field) select (field, draft.Values[field.Id]);
}
