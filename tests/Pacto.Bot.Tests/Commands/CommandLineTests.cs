using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Commands;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private static readonly Phrases Phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-commands-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Theory]
    [InlineData("--lang pt", "es_AR.UTF-8", Language.Portuguese)]
    [InlineData("chat --lang=en", "es_AR.UTF-8", Language.English)]
    [InlineData("chat", "pt_BR.UTF-8", Language.Portuguese)]
    [InlineData("chat", "C.UTF-8", Language.Spanish)]
    [InlineData("chat", null, Language.Spanish)]
    [InlineData("chat --lang xx", "en_US", Language.English)]
    public void The_terminal_speaks_what_is_asked_for_or_what_the_system_speaks(string args, string? environment, Language expected) =>
        Assert.Equal(expected, CommandLine.LanguageOf(args.Split(' '), name => name == "LANG" ? environment : null));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("chat nonsense")]
    [InlineData("chat --lang xx")]
    [InlineData("drafts show")]
    [InlineData("drafts export a --format pdf")]
    [InlineData("drafts show a --verbose")]
    [InlineData("draft letter")]
    public async Task Wrong_arguments_are_told_in_one_line_with_exit_code_2(string args)
    {
        Assert.Equal(2, await RunAsync(args));

        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", output.ToString());
    }

    [Theory]
    [InlineData(Language.Spanish, "Uso:")]
    [InlineData(Language.Portuguese, "Comandos:")]
    [InlineData(Language.English, "Options:")]
    public async Task Help_speaks_the_language_of_the_terminal(Language language, string word)
    {
        Assert.Equal(0, await RunAsync("--help", language: language));
        Assert.Equal(0, await RunAsync("drafts export --help", language: language));

        Assert.Contains(word, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("pacto drafts export ID", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_listed_shown_exported_and_deleted()
    {
        var id = await SaveDraftAsync("Ventanilla única");
        var path = Path.Combine(folder, "out.md");

        Assert.Equal(0, await RunAsync("drafts list"));
        Assert.Equal(0, await RunAsync($"drafts show {id[..6]}"));
        Assert.Equal(0, await RunAsync($"drafts export {id} --format md --out {path}"));
        Assert.Equal(0, await RunAsync($"drafts delete {id}"));
        Assert.Equal(0, await RunAsync("drafts list"));

        Assert.Contains(id, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ventanilla única", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Equal(Phrases.Say(Language.Spanish, "cli.drafts-none"), error.ToString().Trim());
    }

    [Fact]
    public async Task A_person_is_asked_before_her_draft_is_deleted()
    {
        var id = await SaveDraftAsync("Ventanilla única");

        Assert.Equal(0, await RunAsync($"drafts delete {id}", "no\n", isInteractive: true));
        Assert.Equal(0, await RunAsync($"drafts show {id}"));
        Assert.Equal(0, await RunAsync($"drafts delete {id}", "sí\n", isInteractive: true));

        Assert.Equal(1, await RunAsync($"drafts show {id}"));
    }

    [Fact]
    public async Task An_unknown_draft_is_told_with_exit_code_1()
    {
        Assert.Equal(1, await RunAsync("drafts show nope"));

        Assert.Equal(Phrases.Say(Language.Spanish, "cli.drafts-unknown", ("id", "nope")), error.ToString().Trim());
    }

    [Fact]
    public async Task Answers_from_a_file_fill_a_draft_and_what_is_wrong_is_told()
    {
        var path = Path.Combine(folder, "answers.yaml");
        await File.WriteAllTextAsync(path, "\uFEFFtitle: \"Ventanilla única\"\r\nobjectives: [15, 16]\r\nnever_heard: x\r\n", new UTF8Encoding(false));

        Assert.Equal(1, await RunAsync($"draft pledge --answers {path}"));

        Assert.Contains("never_heard", output.ToString(), StringComparison.Ordinal);
        await using var rooms = BuildRooms([]);
        var draft = Assert.Single(await rooms.GetRequiredService<IConversationStore>().ListDraftsAsync(TerminalChannel.Person, default));
        Assert.Equal("Ventanilla única", draft.Name);
        Assert.Equal(["15", "16"], draft.Values["objectives"].Items);
    }

    [Fact]
    public async Task A_draft_is_exported_imported_again_named_and_copied()
    {
        var id = await SaveDraftAsync("Ventanilla única");
        var path = Path.Combine(folder, "draft.json");

        Assert.Equal(0, await RunAsync($"drafts export {id} --format json --out {path}"));
        Assert.Equal(0, await RunAsync($"drafts import {path}"));
        Assert.Equal(0, await RunAsync($"drafts rename {id} Oficios"));
        Assert.Equal(0, await RunAsync($"drafts duplicate {id}"));

        await using var rooms = BuildRooms([]);
        var drafts = await rooms.GetRequiredService<IConversationStore>().ListDraftsAsync(TerminalChannel.Person, default);
        Assert.Equal(["Oficios", "Oficios (copia)", "Ventanilla única"], drafts.Select(draft => draft.Name).Order(StringComparer.Ordinal));
        Assert.All(drafts, draft => Assert.Equal("Ventanilla única", draft.Value("title")!.Text));
        Assert.Equal(3, drafts.Select(draft => draft.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("md", "# ")]
    [InlineData("yaml", "# ")]
    public async Task The_questions_of_a_form_are_saved_as_a_file(string format, string beginning)
    {
        var path = Path.Combine(folder, "kit." + format);

        Assert.Equal(0, await RunAsync($"draft kit --form practice --format {format} --out {path}"));

        Assert.StartsWith(beginning, await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_file_of_a_kit_goes_to_the_terminal_when_asked()
    {
        Assert.Equal(0, await RunAsync("draft kit --form pledge --format yaml --out -"));

        Assert.Contains("form: pledge", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("title: {a: b}\n")]
    [InlineData("title: \"open\n")]
    public async Task A_file_that_holds_no_answers_is_told_with_exit_code_1(string content)
    {
        var path = Path.Combine(folder, "answers.yaml");
        await File.WriteAllTextAsync(path, content);

        Assert.Equal(1, await RunAsync($"draft pledge --answers {path}"));
        Assert.Equal(1, await RunAsync($"draft pledge --answers {path}.missing"));

        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_question_that_was_left_is_answered_by_command_and_the_next_chat_shows_it()
    {
        Assert.Equal(0, await RunAsync("chat", "hablar con una persona\n¿Vienen a Salto?\nsí\nsalir\n"));
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync("questions list"));
        var id = output.ToString()[..6];
        Assert.EndsWith("¿Vienen a Salto?", output.ToString().Trim(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync($"questions answer {id.ToLowerInvariant()}", "Sí,\nen mayo.\n"));
        Assert.Equal(1, await RunAsync($"questions answer {id} No"));
        Assert.Equal(1, await RunAsync("questions close NOSUCH"));
        Assert.Equal(0, await RunAsync($"questions show {id}"));
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync("chat", "salir\n"));
        Assert.Equal(0, await RunAsync("chat", "salir\n"));

        Assert.Single(output.ToString().Split("en mayo."), part => part.Contains($"respondió su pregunta {id}", StringComparison.Ordinal));
        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> RunAsync(string args, string input = "", bool isInteractive = false, Language language = Language.Spanish) =>
        CommandLine.RunAsync(
            args.Split(' '),
            new CommandSetting(Phrases, language, new StringReader(input), output, error, isInteractive, BuildRooms));

    private ServiceProvider BuildRooms(IReadOnlyList<string> settings) =>
        BotHost.BuildTerminal([.. settings, $"--Storage:Path={Path.Combine(folder, "pacto.db")}"], output, isInteractive: false);

    private async Task<string> SaveDraftAsync(string title)
    {
        await using var rooms = BuildRooms([]);
        var now = DateTimeOffset.UnixEpoch;
        var draft = new Draft { Id = "abcdef0123456789", FormId = "pledge", Name = title, CreatedAt = now, UpdatedAt = now }
            .Set("title", new FieldValue([title], ValueOrigin.Said, "t1", now));
        await LocalDrafts.SaveAsync(rooms, new DraftChange.Saved(draft), default);
        return draft.Id;
    }
}
