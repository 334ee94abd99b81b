using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Bot.Tests.Drafting;
using Pacto.Bot.Tests.Drafting.Export;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Transcripts;

/// <summary>A whole pledge and a whole practice in each language, and in all three at once: every value that is stored is the one that was said, and stands in every export.</summary>
public sealed class WholeDraftTests
{
    private const int MostTurns = 120;

    /// <summary>The transcript says what is stored of every field, in lines "-- field: value", and says it of no other.</summary>
    [Theory]
    [InlineData("pledge-es.chat")]
    [InlineData("pledge-pt.chat")]
    [InlineData("pledge-en.chat")]
    [InlineData("practice-es.chat")]
    [InlineData("practice-pt.chat")]
    [InlineData("practice-en.chat")]
    public async Task Every_value_of_a_whole_transcript_is_stated_and_stands_in_every_export(string file)
    {
        var (clock, store) = (new FakeClock(), new MemoryConversationStore());
        var path = Repository.PathOf($"tests/Pacto.Bot.Tests/Transcripts/{file}");
        await Chat.PlayAsync(path, made => new TestBot(store, clock, turnPrefix: $"w{made}-"), clock);
        using var bot = new TestBot(store, clock);
        var draft = (await bot.DraftsAsync())[0];

        var stated = File.ReadLines(path).Where(line => line.StartsWith("-- ", StringComparison.Ordinal)).Select(line => line[3..].Split(':', 2))
            .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => group.Last()[1].Trim(), StringComparer.Ordinal);
        var unsaid = draft.Values.Where(pair => !stated.ContainsKey(pair.Key)).Select(pair => $"-- {pair.Key}: {OneLine(string.Join("; ", pair.Value.Items))}").ToList();

        Assert.True(unsaid.Count == 0, string.Join('\n', unsaid));
        await AssertExported(bot, draft, (await bot.LoadAsync()).Language!.Value, clock);
    }

    [Theory]
    [InlineData("pledge", Language.Spanish)]
    [InlineData("pledge", Language.Portuguese)]
    [InlineData("pledge", Language.English)]
    [InlineData("pledge", null)]
    [InlineData("practice", Language.Spanish)]
    [InlineData("practice", Language.Portuguese)]
    [InlineData("practice", Language.English)]
    [InlineData("practice", null)]
    public async Task Every_answer_to_every_question_is_stored_as_it_was_given(string formId, Language? language)
    {
        var clock = new FakeClock();
        using var bot = new TestBot(new MemoryConversationStore(), clock);
        var form = bot.Forms[formId];
        await bot.SayAsync(formId == "pledge" ? "quiero hacer un compromiso" : "quiero presentar una buena práctica");
        var said = new Dictionary<string, string>(StringComparer.Ordinal);

        for (var turn = 0; turn < MostTurns && (await bot.LoadAsync()).Drafting is { } state; turn++)
        {
            var draft = Assert.Single(await bot.DraftsAsync());
            if (draft.Proposal is null && state.FieldId is null)
            {
                break;
            }

            // With no language given the answers come in one after the other, whatever the assistant speaks.
            var speaks = language ?? LanguageCode.All[turn % LanguageCode.All.Count];
            await bot.SayAsync(state.FieldId is { } id ? said[id] = Answer(form, form[id], speaks) : OnlyThat(bot, (await bot.LoadAsync()).Language ?? Language.Spanish));
        }

        var whole = Assert.Single(await bot.DraftsAsync());
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Assert.Equal(form.Interview.Where(field => whole.Applies(form, field)).Select(field => field.Id).Order(StringComparer.Ordinal), said.Keys.Where(id => whole.Applies(form, form[id])).Order(StringComparer.Ordinal));
        foreach (var (id, answer) in said)
        {
            var expected = LanguageCode.All.Select(code => FieldRules.Read(form, whole, form[id], answer, code, today)).OfType<FieldCheck.Accepted>().Select(accepted => string.Join('|', accepted.Items)).ToList();
            Assert.True(whole.Has(id), $"«{answer}» was not stored for {id}");
            Assert.Contains(string.Join('|', whole.Value(id)!.Items), expected);
        }

        await AssertExported(bot, whole, language ?? Language.Portuguese, clock);
    }

    private static string Answer(Form form, Field field, Language language) => field.Kind is FieldKind.YesNo ? form.Words.Yes[language] : field.Example[language];

    private static string OnlyThat(TestBot bot, Language language) => bot.Get<Phrases>().Say(language, "button." + CommandIds.OnlyAnswer);

    private static async Task AssertExported(TestBot bot, Draft draft, Language language, FakeClock clock)
    {
        var form = bot.Forms[draft.FormId];
        await ShownAsStored.AssertAsync(bot, [draft], language);
        var word = Squeezed(string.Join(' ', ReadBack(TheExporter.Exporter.Make(form, draft, "docx", language, clock.GetUtcNow())!.Content.ToArray())));
        var markdown = Squeezed(Encoding.UTF8.GetString(TheExporter.Exporter.Make(form, draft, "md", language, clock.GetUtcNow())!.Content.Span).Replace("\\", "", StringComparison.Ordinal));
        foreach (var (id, value) in draft.Values.Where(pair => form.Find(pair.Key) is { } field && draft.Applies(form, field)))
        {
            Assert.All(FieldDisplay.Items(form, form[id], value, language), item =>
            {
                Assert.True(word.Contains(Squeezed(item), StringComparison.Ordinal), $"The Word file does not hold {id}: {item}");
                Assert.True(markdown.Contains(Squeezed(item), StringComparison.Ordinal), $"The Markdown file does not hold {id}: {item}");
            });
        }
    }

    private static List<string> ReadBack(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
