using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Prepared;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests.Prepared;

public sealed class PreparedSeedsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-prepared-").FullName;

    public PreparedSeedsTests()
    {
        foreach (var path in Directory.EnumerateFiles(Seeds.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Seeds.Folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("¿Qué es un compromiso espejo?")]
    [InlineData("quem pode enviar um compromiso e ate quando")]
    [InlineData("what can a town hall do about objective 15")]
    [InlineData("cuanto cuesta una visa para canada")]
    public void A_prepared_index_finds_what_a_built_one_finds(string question)
    {
        var built = Seeds.Retriever.Retrieve(new RetrievalQuery(question));
        PreparedSeeds.Make(folder);

        var prepared = Retriever.Load(folder, KnowledgeBase.Load(folder)).Retrieve(new RetrievalQuery(question));

        Assert.NotNull(PreparedIndex.Open(folder));
        Assert.Equal(built.Evidence, prepared.Evidence);
        Assert.Equal(built.Units, prepared.Units);
        Assert.Equal(built.Language, prepared.Language);
        Assert.Equal(built.Corrections, prepared.Corrections);
        Assert.Equal(built.OutOfScope, prepared.OutOfScope);
    }

    [Fact]
    public void Prepared_files_say_what_the_files_say_with_every_line()
    {
        PreparedSeeds.Make(folder);

        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            Assert.True(File.Exists(path + ".prepared"), path);
            Assert.Equal(Lines(DataFile.Parse(File.ReadAllText(path), path)), Lines(DataFile.Read(path)));
        }
    }

    [Fact]
    public void An_index_of_seeds_that_were_edited_since_is_passed_over()
    {
        PreparedSeeds.Make(folder);

        File.AppendAllText(Path.Combine(folder, "lexicon.yaml"), "# edited\n");

        Assert.Null(PreparedIndex.Open(folder));
    }

    [Fact]
    public void A_data_file_that_was_edited_since_is_read_anew()
    {
        var path = Path.Combine(folder, "new.yaml");
        File.WriteAllText(path, "- name: before\n");
        YamlEvents.Prepare(path);

        File.WriteAllText(path, "- name: after\n");

        Assert.Equal("after", DataFile.Read(path).Items[0].Text("name"));
    }

    [Fact]
    public void A_prepared_file_that_is_damaged_or_cut_off_is_passed_over()
    {
        var path = Path.Combine(folder, "damaged.prepared");
        var provenance = Provenance.Of([1, 2, 3]);
        using var content = new PreparedWriter();
        content.WriteTexts(["uno", "dos"]);
        PreparedFile.Save(path, provenance, content);
        Assert.Equal(["uno", "dos"], PreparedFile.Open(path, provenance)!.ReadTexts());

        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^1]);
        Assert.Null(PreparedFile.Open(path, provenance));
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Null(PreparedFile.Open(path, provenance));
        Assert.Null(PreparedFile.Open(path, Provenance.Of([1, 2, 4])));
    }

    [Fact]
    public void A_table_of_keys_finds_every_text_and_no_other()
    {
        var entries = Enumerable.Range(0, 5_000).Select(number => KeyValuePair.Create($"palabra {number}", number)).ToList();
        var table = new KeyTable(entries);

        Assert.All(entries, entry => Assert.Equal(entry.Value, table.Find(entry.Key)));
        Assert.All(entries, entry => Assert.Equal(-1, table.Find(entry.Key + "s")));
    }

    private static IEnumerable<string> Lines(DataNode node) =>
        [
            $"{node.Line}-{node.LastLine} {node.Kind} {node.Scalar}",
            .. node.Fields.SelectMany(field => Lines(field.Value).Prepend(field.Key)),
            .. node.Items.SelectMany(Lines),
        ];
}
