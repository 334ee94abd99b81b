using System.IO.Compression;
using System.Text.Json.Nodes;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Channels.BotFramework;

public sealed class TeamsPackageTests
{
    private static readonly Phrases Phrases = Phrases.Load(Repository.PathOf("prompts"));
    private static readonly TeamsListing Listing = new(
        Guid.Parse("11111111-1111-4111-8111-111111111111"), "pacto.example.org", new Version(1, 2, 3), "Oficina de ejemplo");

    [Fact]
    public void The_package_holds_the_manifest_the_icons_and_the_other_languages()
    {
        using var package = Open();

        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png", "pt.json"], package.Entries.Select(entry => entry.FullName).Order());
        var manifest = Read(package, "manifest.json");
        Assert.Equal("11111111-1111-4111-8111-111111111111", (string)manifest["bots"]![0]!["botId"]!);
        Assert.Equal("1.2.3", (string)manifest["version"]!);
        Assert.Equal("https://pacto.example.org/privacidad", (string)manifest["developer"]!["privacyUrl"]!);
    }

    [Fact]
    public void Every_text_of_the_first_language_has_its_place_in_the_others()
    {
        using var package = Open();
        var commands = Read(package, "manifest.json")["bots"]![0]!["commandLists"]!.AsArray()
            .SelectMany((list, at) => list!["commands"]!.AsArray().Select((_, place) => $"bots[0].commandLists[{at}].commands[{place}]"))
            .SelectMany(command => new[] { command + ".title", command + ".description" });
        string[] places = ["name.short", "name.full", "description.short", "description.full", .. commands];

        foreach (var file in (string[])["pt.json", "en.json"])
        {
            Assert.Equal(places.Order(), Read(package, file).Select(text => text.Key).Where(key => key != "$schema").Order());
        }
    }

    [Fact]
    public void The_texts_keep_the_limits_of_the_schema()
    {
        foreach (var language in LanguageCode.All)
        {
            Assert.InRange(Phrases.Say(language, "teams.app.name").Length, 1, 30);
            Assert.InRange(Phrases.Say(language, "teams.app.full-name").Length, 1, 100);
            Assert.InRange(Phrases.Say(language, "teams.app.short").Length, 1, 80);
            Assert.InRange(Phrases.Say(language, "teams.app.about").Length, 1, 4000);
            var commands = Phrases.Under(language, "teams.app.commands.");
            Assert.Equal(16, commands.Count);
            Assert.All(commands.Where(text => text.Key.EndsWith("title", StringComparison.Ordinal)), title => Assert.InRange(title.Value.Length, 1, 32));
            Assert.All(commands.Where(text => text.Key.EndsWith("about", StringComparison.Ordinal)), about => Assert.InRange(about.Value.Length, 1, 128));
        }
    }

    [Theory]
    [InlineData(Language.Spanish)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.English)]
    public async Task Every_command_of_the_menu_is_understood(Language language)
    {
        foreach (var (key, title) in Phrases.Under(language, "teams.app.commands.").Where(text => text.Key.EndsWith("title", StringComparison.Ordinal)))
        {
            using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
            var outcome = (await bot.SayAsync(title)).Outcome;

            Assert.True(outcome.Status is TurnStatus.Answered or TurnStatus.Chatted or TurnStatus.Drafting, $"{key}: «{title}» is {outcome.Status}");
            Assert.Equal(language, outcome.Reply.Language);
        }
    }

    private static ZipArchive Open()
    {
        var file = new MemoryStream();
        new TeamsPackage(Phrases, Repository.PathOf("seeds/teams")).Write(Listing, file);
        return new ZipArchive(file);
    }

    private static JsonObject Read(ZipArchive package, string name)
    {
        using var entry = package.GetEntry(name)!.Open();
        return JsonNode.Parse(entry)!.AsObject();
    }
}
