using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Commands;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private static readonly Phrases Phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-ingest-").FullName;
    private readonly string cache = Directory.CreateTempSubdirectory("pacto-readings-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public IngestCommandTests()
    {
        File.WriteAllText(Path.Combine(folder, "a.md"), "# Mercado\n\nUn puesto cuesta 26 pesos.\n");
        File.WriteAllText(Path.Combine(folder, "empty.txt"), "");
    }

    [Fact]
    public async Task It_says_what_was_read_and_what_was_left_out_and_why()
    {
        Assert.Equal(0, await RunAsync("ingest", folder));

        Assert.Contains("Documentos: 1. De ellos, sin cambios: 0. Pasajes: 1.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("empty.txt: no se leyó, no contiene texto", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_goes_to_the_output_alone_and_an_unchanged_file_is_known()
    {
        await RunAsync("ingest", folder);
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();

        Assert.Equal(0, await RunAsync("ingest", folder, "--json"));

        var report = JsonNode.Parse(output.ToString())!;
        Assert.Equal(1, (int)report["unchanged"]!);
        Assert.Equal("empty", (string)report["refused"]![0]!["reason"]!);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task The_configured_sources_are_read_where_none_is_named()
    {
        Assert.Equal(0, await RunAsync("ingest", $"--Knowledge:Sources:0:Path={folder}", "--json"));
        Assert.Equal(1, (int)JsonNode.Parse(output.ToString())!["files"]!);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "/nowhere")]
    public async Task What_cannot_be_done_is_told_in_one_line(params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
        Directory.Delete(cache, recursive: true);
    }

    private Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(
        [.. args, $"--Knowledge:Cache={cache}"],
        new CommandSetting(Phrases, Language.Spanish, new StringReader(""), output, error, false, _ => new ServiceCollection().BuildServiceProvider()));
}
