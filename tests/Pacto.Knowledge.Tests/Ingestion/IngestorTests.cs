using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Ingestion;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Tests.Documents;

namespace Pacto.Knowledge.Tests.Ingestion;

public sealed class IngestorTests : IDisposable
{
    private static readonly Lazy<LanguageLists> Languages = new(() => LanguageLists.Load(Seeds.Folder));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-ingest-").FullName;

    [Fact]
    public void What_cannot_be_read_is_named_with_the_reason_and_the_rest_goes_on()
    {
        Write("b/good.md", Files.Utf8("# Mercado\n\nLos puestos se piden en la oficina de la calle Norte.\n"));
        Write("a.txt", Files.Utf8("The market opens at seven and closes at two."));
        Write("empty.txt", []);
        Write("blank.md", Files.Utf8("\n \n"));
        Write("broken.docx", Files.Utf8("not a zip"));
        Write("picture.png", [1, 2, 3]);
        Write("binary.txt", new byte[500]);
        Write("fake.pdf", Files.Utf8("no pdf"));

        var read = new Ingestor(Languages.Value).Read(folder);

        Assert.Equal(["a.txt", "b/good.md"], read.Documents.Select(one => one.Document.Path));
        Assert.Equal([Language.English, Language.Spanish], read.Documents.Select(one => one.Document.Language));
        Assert.Equal("Mercado", read.Documents[1].Document.Title.Es);
        Assert.Equal(
            [
                ("binary.txt", RefusalReason.Binary), ("blank.md", RefusalReason.Empty), ("broken.docx", RefusalReason.Damaged),
                ("empty.txt", RefusalReason.Empty), ("fake.pdf", RefusalReason.Damaged), ("picture.png", RefusalReason.UnknownKind),
            ],
            read.Report.Refused.Select(refused => (refused.Path, refused.Reason)));
        Assert.Equal(2, read.Report.Files);
        Assert.Equal(2, read.Report.Passages);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_without_being_read()
    {
        using (var file = File.Create(Path.Combine(folder, "huge.txt")))
        {
            file.SetLength(50_000_001);
        }

        Assert.Equal(RefusalReason.TooLarge, new Ingestor(Languages.Value).Read(folder).Report.Refused.Single().Reason);
    }

    [Fact]
    public void Two_runs_give_the_same_passages()
    {
        for (var at = 0; at < 20; at++)
        {
            Write($"{at % 3}/{at}.txt", Files.Utf8($"Documento número {at}.\n\nSegundo párrafo del documento {at}."));
        }

        var ingestor = new Ingestor(Languages.Value);
        var first = ingestor.Read(folder).Documents.SelectMany(one => one.Passages).Select(passage => (passage.Id, passage.Text));
        var second = ingestor.Read(folder).Documents.SelectMany(one => one.Passages).Select(passage => (passage.Id, passage.Text));

        Assert.Equal(first, second);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string path, byte[] content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
