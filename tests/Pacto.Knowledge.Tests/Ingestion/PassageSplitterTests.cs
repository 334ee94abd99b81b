using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Ingestion;

namespace Pacto.Knowledge.Tests.Ingestion;

public sealed class PassageSplitterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_lost_and_nothing_is_too_long(int seed)
    {
        var blocks = Document(new Random(seed));

        var passages = PassageSplitter.Split(blocks, "a.txt", "a");

        // A heading over nothing is text; every other one is a title and a path.
        var written = blocks.Where((block, at) => block.Kind is not BlockKind.Heading || IsOverNothing(blocks, at)).Select(block => block.Text);
        Assert.Equal(Letters(string.Concat(written)), Letters(string.Concat(passages.Select(passage => passage.Text))));
        Assert.All(passages, passage => Assert.InRange(passage.Text.Length, 1, PassageSplitter.Longest));
        Assert.All(passages, passage => Assert.InRange(passage.Title.Es.Length, 1, 80));
        Assert.Equal(passages.Select((_, at) => $"a.txt#{at + 1}"), passages.Select(passage => passage.Id));
    }

    [Fact]
    public void Short_neighbours_under_one_heading_are_one_passage()
    {
        var passages = PassageSplitter.Split(
            [Heading(1, "A"), Text("Uno."), Text("Dos."), Heading(2, "B"), Text("Tres.")], "d.md", "d");

        Assert.Equal(["Uno. Dos.", "Tres."], passages.Select(passage => passage.Text));
        Assert.Equal(["A", "B"], passages.Select(passage => passage.Title.Es));
        Assert.Equal(["A", "B"], passages[1].Section);
        Assert.Equal(new LineRange(1, 1), passages[0].Lines);
    }

    [Fact]
    public void Without_a_heading_the_title_is_the_name_of_the_document() =>
        Assert.Equal("reglamento", PassageSplitter.Split([Text("Uno.")], "x/reglamento.txt", "reglamento").Single().Title.Es);

    [Fact]
    public void Items_stay_with_their_lead()
    {
        var before = Text(new string('a', 880));
        var passages = PassageSplitter.Split(
            [before, Text("Se presenta:"), new(BlockKind.Item, 0, "una foto", new LineRange(1, 1)), new(BlockKind.Item, 0, "la cédula", new LineRange(1, 1))], "d", "d");

        Assert.Equal("Se presenta: una foto la cédula", passages[^1].Text);
    }

    [Fact]
    public void Millions_of_letters_without_an_end_take_no_more_than_a_moment()
    {
        var passages = PassageSplitter.Split([Text(new string('x', 20_000_000))], "d", "d");

        Assert.Equal(20_000_000, passages.Sum(passage => passage.Text.Length));
    }

    [Theory]
    [InlineData("Uno. Dos. ¿Tres? Cuatro.", 4)]
    [InlineData("Según el art. 5 del Dr. J. Pérez, vale 3.50 y nada más.", 1)]
    [InlineData("Cierra a las 21.30 horas. El domingo no abre.", 2)]
    public void Sentences_end_where_a_reader_sees_them_end(string text, int count)
    {
        var sentences = SentenceSplitter.Split(text).ToList();

        Assert.Equal(count, sentences.Count);
        Assert.Equal(text, string.Join(' ', sentences));
    }

    private static bool IsOverNothing(List<DocumentBlock> blocks, int at) =>
        at + 1 == blocks.Count || (blocks[at + 1].Kind is BlockKind.Heading && blocks[at + 1].Level <= blocks[at].Level);

    private static DocumentBlock Heading(int level, string text) => new(BlockKind.Heading, level, text, new LineRange(1, 1));

    private static DocumentBlock Text(string text) => new(BlockKind.Paragraph, 0, text, new LineRange(1, 1));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static List<DocumentBlock> Document(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(5) switch
        {
            0 => Heading(random.Next(1, 5), Sentence(random, random.Next(1, 12))),
            1 => new DocumentBlock(BlockKind.Item, 0, Sentence(random, random.Next(1, 30)), new LineRange(1, 1)),
            2 => Text(Sentence(random, random.Next(300, 900)).Replace('.', random.Next(2) == 0 ? '.' : ',')),
            3 => Text(random.Next(6) == 0 ? new string('x', random.Next(1, 9_000)) : Sentence(random, 8) + ":"),
            _ => Text(Sentence(random, random.Next(3, 120))),
        })];

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(at => $"{(at % 9 == 0 ? "La" : "palabra")}{random.Next(100)}{(at % 9 == 8 ? "." : "")}"));
}
