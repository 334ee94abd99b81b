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

    [Fact]
    public void Links_are_named_and_never_followed()
    {
        Write("a.txt", Files.Utf8("The market opens at seven and closes at two."));
        File.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "other.txt"), "/etc/hostname");
        File.CreateSymbolicLink(Path.Combine(folder, "gone.txt"), "nowhere.txt");

        var read = new Ingestor(Languages.Value).Read(folder);

        Assert.Equal(1, read.Report.Files);
        Assert.Equal([("gone.txt", RefusalReason.Link), ("loop", RefusalReason.Link), ("other.txt", RefusalReason.Link)], read.Report.Refused.Select(one => (one.Path, one.Reason)));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder, "pipe.txt")).WaitForExit();

        Assert.Equal(RefusalReason.Empty, new Ingestor(Languages.Value).Read(folder).Report.Refused.Single().Reason);
    }

    [Fact]
    public void An_archive_that_hides_its_size_is_refused()
    {
        using (var memory = new MemoryStream())
        {
            using (var archive = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            using (var part = archive.CreateEntry("word/document.xml").Open())
            {
                var zeros = new byte[1 << 20];
                for (var at = 0; at < 210; at++)
                {
                    part.Write(zeros);
                }
            }

            var bytes = memory.ToArray();
            var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
            BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1_000);
            Write("bomb.docx", bytes);
        }

        var refused = new Ingestor(Languages.Value).Read(folder).Report.Refused.Single();

        Assert.Contains(refused.Reason, new[] { RefusalReason.TooLarge, RefusalReason.Damaged });
    }

    [Fact]
    public void Old_encodings_and_cut_files_are_read_or_named()
    {
        Write("western.txt", System.Text.Encoding.Latin1.GetBytes("El año pasado la niña comió ñandú en la feria."));
        Write("wide.txt", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("La feria de la niña.")]);
        Write("unmarked.txt", System.Text.Encoding.Unicode.GetBytes("La feria de la niña."));
        Write("cut.docx", Files.Word()[..900]);
        Write("cut.html", Files.Utf8("<html><body><p>La feria abre <b"));

        var read = new Ingestor(Languages.Value).Read(folder);

        Assert.Equal(["cut.html", "western.txt", "wide.txt"], read.Documents.Select(one => one.Document.Path));
        Assert.Contains("comió ñandú", read.Documents[1].Passages[0].Text, StringComparison.Ordinal);
        Assert.Equal([("cut.docx", RefusalReason.Damaged), ("unmarked.txt", RefusalReason.Binary)], read.Report.Refused.Select(one => (one.Path, one.Reason)));
    }

    [Fact]
    public void A_document_in_another_language_is_named()
    {
        Write("it.txt", Files.Utf8("Il bollettino meteo è appeso ogni sera nella sala grande del rifugio. Gli ospiti che arrivano dopo le diciotto avvertono, altrimenti il posto letto passa ad altri. Chi disdice entro tre giorni riceve indietro la caparra. Gli scarponi restano nella stanza degli attrezzi. I cani dormono nella legnaia con il loro padrone, responsabile della pulizia. Le luci si spengono alle ventidue."));
        Write("es.txt", Files.Utf8("La feria abre los sábados de ocho a trece en la plaza. Quien quiera un puesto lo pide en la oficina de la calle Norte con su documento y con una foto. El precio depende de los metros que se ocupan, y se paga antes del viernes. Los que no pagan pierden el lugar por un mes, y se lo damos a quien sigue en la lista de espera."));

        Assert.Equal(["it.txt"], new Ingestor(Languages.Value).Read(folder).Report.OtherLanguages);
    }

    [Fact]
    public void Sources_have_the_title_language_and_address_they_are_given()
    {
        Write("Años y ñandúes.txt", Files.Utf8("The market opens at seven."));
        Write("sub/x.md", Files.Utf8("# Ferias\n\nAbre los lunes.\n"));

        var read = new Ingestor(Languages.Value).Read(
        [
            new DocumentSource(Path.Combine(folder, "Años y ñandúes.txt")) { Title = "Market", Language = Language.English, Address = new Uri("https://a.example/m") },
            new DocumentSource(Path.Combine(folder, "sub")) { Title = "Normas", Address = new Uri("https://a.example/n/") },
        ]).Documents.Select(one => one.Document).ToList();

        Assert.Equal(["doc-anos-y-nandues-txt", "doc-x-md"], read.Select(one => one.Id));
        Assert.Equal(["Market", "Normas: Ferias"], read.Select(one => one.Title.Es));
        Assert.Equal(["https://a.example/m", "https://a.example/n/x.md"], read.Select(one => one.Address!.AbsoluteUri));
        Assert.Equal(Language.English, read[0].Language);
    }

    [Fact]
    public void An_unchanged_file_is_not_read_again_wherever_it_lies()
    {
        var kept = Path.Combine(folder, ".cache");
        Write("a.md", Files.Utf8("# Mercado\n\n- Un puesto cuesta 26 pesos.\n"));
        Write("bad.docx", Files.Utf8("not a zip"));
        var ingestor = new Ingestor(Languages.Value, new ReadingCache(kept, TimeProvider.System));

        var first = ingestor.Read(folder);
        File.Move(Path.Combine(folder, "a.md"), Path.Combine(folder, "b.md"));
        var second = ingestor.Read(folder);
        Write("b.md", Files.Utf8("# Mercado\n\nUn puesto cuesta 30 pesos.\n"));
        var third = ingestor.Read(folder);

        Assert.Equal([0, 1, 0], new[] { first, second, third }.Select(read => read.Report.Unchanged));
        Assert.Equal(first.Documents[0].Passages[0].Parts, second.Documents[0].Passages[0].Parts);
        Assert.Contains("30 pesos", third.Documents[0].Passages[0].Text, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Damaged, second.Report.Refused.Single().Reason);
        Assert.Equal(3, Directory.GetFiles(kept).Length);
    }

    [Fact]
    public void A_damaged_entry_is_read_anew()
    {
        var kept = Path.Combine(folder, ".cache");
        Write("a.md", Files.Utf8("# Mercado\n\nUn puesto cuesta 26 pesos.\n"));
        var ingestor = new Ingestor(Languages.Value, new ReadingCache(kept, TimeProvider.System));
        ingestor.Read(folder);
        File.WriteAllText(Directory.GetFiles(kept).Single(), "{\"Blocks\":[{");

        var again = ingestor.Read(folder);

        Assert.Equal((1, 0), (again.Report.Files, again.Report.Unchanged));
        Assert.Equal(1, ingestor.Read(folder).Report.Unchanged);
    }

    [Fact]
    public void Progress_reaches_the_last_file()
    {
        Write("a.txt", Files.Utf8("The market opens at seven."));
        Write("b.png", [1]);
        var steps = new System.Collections.Concurrent.ConcurrentBag<IngestionStep>();

        new Ingestor(Languages.Value).Read(folder, new Steps(steps));

        Assert.Contains(new IngestionStep(2, 2), steps);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class Steps(System.Collections.Concurrent.ConcurrentBag<IngestionStep> seen) : IProgress<IngestionStep>
    {
        public void Report(IngestionStep value) => seen.Add(value);
    }

    private void Write(string path, byte[] content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
