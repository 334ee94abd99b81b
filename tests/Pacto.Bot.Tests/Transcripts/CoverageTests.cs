using Pacto.Bot.Tests.Forms;
using Pacto.Testing;
using Xunit.Abstractions;

namespace Pacto.Bot.Tests.Transcripts;

/// <summary>Every step of both forms is asked for in some transcript.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_transcripts_cover_every_step_of_every_form()
    {
        var bots = new List<TestBot>();

        // What the team answers asks for no step, and needs a store on a disk.
        var files = Directory.EnumerateFiles(Repository.PathOf("tests/Pacto.Bot.Tests/Transcripts"), "*.chat")
            .Where(file => !Path.GetFileName(file).StartsWith("asking-the-team", StringComparison.Ordinal));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var (clock, store) = (new FakeClock(), new MemoryConversationStore());
            await Chat.PlayAsync(file, made => Kept(new TestBot(store, clock, turnPrefix: $"c{made}-")), clock);
        }

        var asked = bots.SelectMany(bot => bot.Asked).ToHashSet();
        foreach (var form in TheForms.All.Forms)
        {
            var missed = form.Interview.Where(field => !asked.Contains((form.Id, field.Id))).Select(field => field.Id).ToList();
            output.WriteLine($"{form.Id}: {form.Interview.Count - missed.Count} of {form.Interview.Count} steps asked; missed: {string.Join(", ", missed)}");
            Assert.Empty(missed);
        }

        TestBot Kept(TestBot bot)
        {
            bots.Add(bot);
            return bot;
        }
    }
}
