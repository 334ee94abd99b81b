using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pacto.Bot.Forms;
using Pacto.Bot.Storage;
using Pacto.Bot.Tests.Drafting.Export;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Transcripts;

/// <summary>Plays every transcript in this folder over a real database file.</summary>
public sealed class TranscriptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-chat-").FullName;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Bot.Tests/Transcripts"), "*.chat").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_transcript_plays_as_written(string file)
    {
        var clock = new FakeClock();
        using var store = new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, file + ".db") }, clock);

        await Chat.PlayAsync(
            Repository.PathOf($"tests/Pacto.Bot.Tests/Transcripts/{file}"),
            made => new TestBot(store, clock, turnPrefix: $"b{made}-"),
            clock);
    }

    /// <summary>What was said in the chat is what stands in the Word file, field by field, in the order of the form.</summary>
    [Theory]
    [InlineData("pledge-es.chat")]
    [InlineData("pledge-pt.chat")]
    [InlineData("pledge-en.chat")]
    public async Task The_word_file_of_a_played_pledge_holds_every_answer_under_its_label(string file)
    {
        var clock = new FakeClock();
        using var store = new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, file + ".word.db") }, clock);
        await Chat.PlayAsync(
            Repository.PathOf($"tests/Pacto.Bot.Tests/Transcripts/{file}"),
            made => new TestBot(store, clock, turnPrefix: $"w{made}-"),
            clock);
        using var bot = new TestBot(store, clock);
        var draft = (await bot.DraftsAsync())[0];
        var form = bot.Forms["pledge"];
        var language = (await bot.LoadAsync()).Language!.Value;
        var exporter = TheExporter.Exporter;

        var word = exporter.Make(form, draft, "docx", language, clock.GetUtcNow())!;
        var paragraphs = ReadBack(word.Content.ToArray());

        var said = form.Fields.Where(field => field.PartOf is null && field.Kind is (FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Email) && draft.Applies(form, field) && draft.Value(field.Id) is not null).ToList();
        Assert.True(said.Count >= 5);
        var at = 0;
        foreach (var field in said)
        {
            var label = paragraphs.FindIndex(at, paragraph => paragraph.Contains(field.Label[language], StringComparison.Ordinal));
            Assert.True(label >= 0, $"The label of {field.Id} is missing after paragraph {at}.");
            var after = Folded(string.Join(' ', paragraphs[label..]));
            Assert.All(FieldDisplay.ForPasting(form, field, draft.Value(field.Id)!), value => Assert.Contains(Folded(value), after, StringComparison.Ordinal));

            at = label;
        }

        var description = DescriptionComposer.Compose(form, draft, language).Text;
        Assert.True(
            Folded(string.Join(' ', paragraphs)).Contains(Folded(description), StringComparison.Ordinal),
            $"The description is not in the file:\n{description}\n---\n{string.Join('\n', paragraphs)}");
    }

    private static List<string> ReadBack(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];
    }

    // A line break inside a paragraph is an element of its own, not a character.
    private static string Folded(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
