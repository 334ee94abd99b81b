using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot.Channels.Terminal;
using Pacto.Bot.Commands;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Commands;

/// <summary>What whoever runs the assistant can do for somebody who writes to her.</summary>
public sealed class PrivacyCommandTests : IDisposable
{
    private static readonly Phrases Phrases = Phrases.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-privacy-").FullName;
    private StringWriter output = new();
    private StringWriter error = new();

    [Fact]
    public async Task A_person_s_data_is_written_out_deleted_after_a_yes_and_proved()
    {
        await SaveAsync("Ventanilla en el barrio");
        var file = Path.Combine(folder, "all.json");

        Assert.Equal(0, await RunAsync("privacy", "export", "terminal", TerminalChannel.Person.UserId, "--out", file));
        Assert.Contains("Ventanilla en el barrio", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(["privacy", "delete", "terminal", TerminalChannel.Person.UserId], answer: "no"));
        Assert.Contains("No se borró nada", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(["privacy", "delete", "terminal", TerminalChannel.Person.UserId], answer: "sí"));
        var reference = output.ToString().Trim().Split(' ')[^1];
        Assert.Matches("^B-[2-9A-Z]{4}-[2-9A-Z]{4}$", reference);

        Assert.Equal(0, await RunAsync("privacy", "proof", reference.ToLowerInvariant()));
        Assert.Contains("un borrador", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("quien opera", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("privacy", "export", "terminal", TerminalChannel.Person.UserId));
        Assert.Contains("No hay nada guardado", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("privacy", "proof", "B-NONE"));
    }

    [Fact]
    public async Task What_is_kept_is_told_with_the_settings_in_force_and_what_is_over_goes_when_asked()
    {
        await SaveAsync("Ventanilla");

        Assert.Equal(0, await RunAsync("privacy", "kept", "--Privacy:DraftDays=30"));
        Assert.Equal(6, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("hasta 30 días", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("privacy", "expire"));
        Assert.Contains("un borrador", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("privacy", "expire"));
        Assert.Contains("nada", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await RunAsync("privacy", "delete", "terminal"));
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> RunAsync(params string[] args) => RunAsync(args, "");

    private Task<int> RunAsync(string[] args, string answer)
    {
        (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        return CommandLine.RunAsync(args, new CommandSetting(
            Phrases, Language.Spanish, new StringReader(answer + "\n"), output, error, IsInteractive: answer.Length > 0, BuildRooms));
    }

    private ServiceProvider BuildRooms(IReadOnlyList<string> settings) =>
        BotHost.BuildTerminal([$"--Storage:Path={Path.Combine(folder, "pacto.db")}", .. settings], output, isInteractive: false);

    /// <summary>A draft of long ago.</summary>
    private async Task SaveAsync(string title)
    {
        await using var rooms = BuildRooms([]);
        var then = DateTimeOffset.UnixEpoch;
        var draft = new Draft { Id = "abcdef0123456789", FormId = "pledge", CreatedAt = then, UpdatedAt = then }
            .Set("title", new FieldValue([title], ValueOrigin.Said, "t1", then));
        await LocalDrafts.SaveAsync(rooms, new DraftChange.Saved(draft), default);
    }
}
