using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Commands;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Commands;

public sealed class CorpusCommandTests : IDisposable
{
    private static readonly Phrases Phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-corpus-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CorpusCommandTests()
    {
        Write("tasas/mercado.md", "# Mercado municipal\n\n## Precios\n\nUn puesto de tres metros cuesta 26 pesos el sábado. El miércoles cuesta 14 pesos.\n\n## Basura\n\nCada feriante dobla sus cajas de cartón y las deja en la jaula verde.\n");
        Write("biblioteca.txt", "BIBLIOTECA\n\nPréstamos\n\nCada persona lleva tres libros durante quince días. Los diccionarios no se prestan.\n");
        Write("pool.html", "<html><body><nav>Home</nav><main><h1>Swimming pool</h1><p>The pool opens at seven. Children under six swim for free.</p></main></body></html>");
    }

    [Fact]
    public async Task Search_names_the_file_and_gives_the_text_as_it_stands()
    {
        var results = (await BatchAsync("search --json --top 2", """{"id":"q1","question":"¿Cuánto cuesta un puesto el sábado?"}"""))[0]["results"]!.AsArray();

        Assert.Equal("tasas/mercado.md", results[0]!["source"]!.GetValue<string>());
        Assert.Equal("Precios", results[0]!["title"]!.GetValue<string>());
        Assert.Equal(1, results[0]!["rank"]!.GetValue<int>());
        Assert.Contains("Un puesto de tres metros cuesta 26 pesos el sábado.", results[0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.InRange(results[0]!["score"]!.GetValue<double>(), 0, 1);
    }

    [Theory]
    [InlineData("¿Cuánto cuesta un puesto el sábado?", "es", "26 pesos", "tasas/mercado.md")]
    [InlineData("quantos livros posso pegar de empréstimo na biblioteca?", "pt", "tres libros", "biblioteca.txt")]
    [InlineData("do children swim for free?", "en", "under six swim for free", "pool.html")]
    public async Task An_answer_quotes_the_document_and_speaks_the_language_of_the_question(string question, string language, string words, string source)
    {
        var answer = (await BatchAsync("ask --json", new JsonObject { ["id"] = "a", ["question"] = question }.ToJsonString()))[0];

        Assert.True(answer["answered"]!.GetValue<bool>());
        Assert.Equal(language, answer["lang"]!.GetValue<string>());
        var citation = answer["citations"]![0]!;
        Assert.Equal(source, citation["source"]!.GetValue<string>());
        Assert.Contains(words, citation["quote"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(words, answer["answer"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith(Phrases.Say(LanguageCode.Parse(language)!.Value, "corpus.answer"), answer["answer"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_documents_do_not_say_is_declined_with_the_nearest_section()
    {
        var answer = (await BatchAsync("ask --json", """{"id":"a","question":"¿Quién ganó el campeonato mundial de ajedrez?","lang":"es"}"""))[0];

        Assert.False(answer["answered"]!.GetValue<bool>());
        Assert.Empty(answer["citations"]!.AsArray());
        Assert.Contains("ajedrez", answer["answer"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_says_too_little_is_heard_with_the_one_before()
    {
        var answers = (await BatchAsync("ask --json", """{"id":"a","turns":["¿Cuánto cuesta un puesto el sábado?","¿y el miércoles?"]}"""))[0]["answers"]!.AsArray();

        Assert.Contains("14 pesos", answers[1]!["answer"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_not_valid_is_answered_in_its_place()
    {
        var lines = await BatchAsync("ask --json", "{\"id\":\"a\"}\nnonsense\n{\"id\":\"b\",\"question\":\"cajas de cartón\"}", expected: 1);

        Assert.Equal(["error", "error", "answered"], lines.Select(line => line.AsObject().ElementAt(1).Key));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_on_the_error_output_and_nothing_else_is_on_the_output()
    {
        Write("broken.docx", "no zip");
        Write("empty.txt", "");

        await BatchAsync("search --json", """{"id":"q1","question":"libros"}""");

        var told = error.ToString();
        Assert.Contains(Phrases.Say(Language.Spanish, "corpus.refused", ("path", "broken.docx"), ("why", Phrases.Say(Language.Spanish, "corpus.refused-damaged"))), told, StringComparison.Ordinal);
        Assert.Contains("empty.txt", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_document_do_not_become_markup()
    {
        Write("trap.md", "# Trap\n\nThe zebra says \\[click\\](javascript:alert) and \\<b\\>bold\\</b\\> \\*stars\\*.\n");

        var answer = (await BatchAsync("ask --json", """{"id":"a","question":"what does the zebra say?"}"""))[0];

        Assert.Contains("\\[click\\]", answer["answer"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("\\<b\\>", answer["answer"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("[click]", answer["citations"]![0]!["quote"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_terminal_the_answer_is_followed_by_its_sources()
    {
        Assert.Equal(0, await RunAsync(["ask", "--corpus", folder, "¿Cuánto cuesta un puesto el sábado?"], ""));
        Assert.Equal(0, await RunAsync(["search", "--corpus", folder, "puesto"], ""));

        Assert.Contains("[1] Precios (tasas/mercado.md)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_nothing_is_told_in_one_line()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;

        Assert.Equal(1, await RunAsync(["ask", "--corpus", Path.Combine(folder, "missing"), "hola"], ""));
        Assert.Equal(1, await RunAsync(["ask", "--corpus", empty, "hola"], ""));

        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private async Task<List<JsonNode>> BatchAsync(string args, string input, int expected = 0)
    {
        Assert.Equal(expected, await RunAsync([.. args.Split(' '), "--corpus", folder], input));
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private Task<int> RunAsync(string[] args, string input) =>
        CommandLine.RunAsync(
            args, new CommandSetting(Phrases, Language.Spanish, new StringReader(input), output, error, false, _ => new ServiceCollection().BuildServiceProvider()));
}
