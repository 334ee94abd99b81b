using System.Text.RegularExpressions;
using Pacto.Bot.Conversations;
using Pacto.Bot.Storage;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Turns;

/// <summary>One person in two channels: by a code that is said once, for ten minutes, alone, and never guessed.</summary>
public sealed partial class LinkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pacto-links-").FullName;
    private readonly FakeClock clock = new();
    private readonly SqliteConversationStore store;
    private readonly TestBot web;
    private readonly TestBot teams;

    public LinkTests()
    {
        store = new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, "pacto.db") }, clock);
        web = BotOf("directline", "", "dl_ana");
        teams = BotOf("botframework", "tenant", "msteams|29:ana");
    }

    [Theory]
    [InlineData("vincular", "PACTO-{0}")]
    [InlineData("quiero vincular mis chats", "pacto {0}")]
    [InlineData("conectar minhas conversas", "«pacto-{0}».")]
    [InlineData("link my chats", "Pacto{0}")]
    public async Task A_code_said_in_one_chat_and_typed_in_the_other_shows_the_drafts_and_the_profile_of_both_in_both(string wish, string typed)
    {
        await DraftAsync(web, "Municipalidad de Quilmes");
        await web.SayAsync("guardar mi perfil");
        await DraftAsync(teams, "Municipalidad de Rocha");

        await LinkAsync(web, teams, wish, typed);

        Assert.Equal(2, (await web.DraftsAsync()).Count);
        Assert.Equal(2, (await teams.DraftsAsync()).Count);
        Assert.NotNull(await store.LoadProfileAsync(teams.Person, default));

        // What the other began goes on here.
        await teams.SayAsync("mis borradores");
        var elsewhere = (await teams.DraftsAsync()).Single(draft => draft.Values["entity_name"].Text.Contains("Quilmes", StringComparison.Ordinal));
        await teams.PressAsync(CommandIds.ResumeDraft, ("draft", elsewhere.Id));
        await teams.PressAsync(CommandIds.ChangeValue, ("draft", elsewhere.Id), ("field", "title"), ("value", "Documentación en los barrios"));
        Assert.Equal("Documentación en los barrios", (await store.LoadDraftAsync(web.Person, elsewhere.Id, default))!.Values["title"].Text);
    }

    [Fact]
    public async Task Unlinked_everybody_keeps_what_she_made_and_no_address_leads_to_the_other()
    {
        await DraftAsync(web, "Municipalidad de Quilmes");
        await DraftAsync(teams, "Municipalidad de Rocha");
        await LinkAsync(web, teams);
        var hers = (await teams.DraftsAsync()).Single(draft => draft.Values["entity_name"].Text.Contains("Rocha", StringComparison.Ordinal));

        Assert.Contains("cada chat ve otra vez", await SaidAsync(web, "desvincular"), StringComparison.OrdinalIgnoreCase);

        Assert.Equal("Municipalidad de Quilmes", Assert.Single(await web.DraftsAsync()).Values["entity_name"].Text);
        Assert.Equal("Municipalidad de Rocha", Assert.Single(await teams.DraftsAsync()).Values["entity_name"].Text);
        Assert.Null(await store.LoadDraftAsync(web.Person, hers.Id, default));
        Assert.Contains("no está unido", await SaidAsync(teams, "desvincular"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_once_for_ten_minutes_and_only_the_last_one()
    {
        var stranger = BotOf("directline", "", "dl_stranger");
        var first = await CodeAsync(web);
        var code = await CodeAsync(web);
        Assert.Contains("no vale", await SaidAsync(teams, first), StringComparison.Ordinal);
        Assert.Contains("mismo chat", await SaidAsync(web, code), StringComparison.Ordinal);
        await SaidAsync(teams, code);
        Assert.Contains("No uní nada", await SaidAsync(teams, "no"), StringComparison.Ordinal);
        Assert.Empty(await new Links(store, clock).ListAsync(teams.Person, default));

        await SaidAsync(teams, code);
        await SaidAsync(teams, "sí");
        Assert.Equal(web.Person, Assert.Single(await new Links(store, clock).ListAsync(teams.Person, default)));
        Assert.Contains("no vale", await SaidAsync(stranger, code), StringComparison.Ordinal);

        var old = await CodeAsync(web);
        clock.Advance(LinkCode.Life);
        Assert.Contains("no vale", await SaidAsync(stranger, old), StringComparison.Ordinal);
        var late = await CodeAsync(web);
        await SaidAsync(stranger, late);
        clock.Advance(LinkCode.Life);
        Assert.Contains("no vale", await SaidAsync(stranger, "sí"), StringComparison.Ordinal);
        Assert.Empty(await new Links(store, clock).ListAsync(stranger.Person, default));
    }

    [Fact]
    public async Task Who_guesses_is_not_listened_to_for_a_while_not_even_when_she_guesses_right()
    {
        var code = await CodeAsync(web);
        for (var i = 0; i < ILinks.MostTries; i++)
        {
            Assert.Contains("no vale", await SaidAsync(teams, LinkCode.New()), StringComparison.Ordinal);
        }

        Assert.Contains("demasiados", await SaidAsync(teams, code), StringComparison.Ordinal);
        clock.Advance(LinkCode.Life);
        code = await CodeAsync(web);
        Assert.Contains("lo dio el chat de la página web", await SaidAsync(teams, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_no_code_is_said_and_one_that_is_typed_there_is_worth_nothing_any_more()
    {
        var code = await CodeAsync(web);
        teams.IsShared = true;

        Assert.DoesNotMatch(Code(), await SaidAsync(teams, "vincular"));
        Assert.Contains("ya no vale", await SaidAsync(teams, code), StringComparison.Ordinal);

        teams.IsShared = false;
        Assert.Contains("no vale", await SaidAsync(teams, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_forgotten_in_both_and_linked_to_nobody()
    {
        await DraftAsync(web, "Municipalidad de Quilmes");
        await DraftAsync(teams, "Municipalidad de Rocha");
        await LinkAsync(web, teams);

        await web.SayAsync("borre mis datos");
        Assert.Contains("2 borradores", await SaidAsync(web, "sí"), StringComparison.Ordinal);

        Assert.Empty(await teams.DraftsAsync());
        Assert.Empty(await new Links(store, clock).ListAsync(teams.Person, default));
        Assert.Empty(await new Links(store, clock).ListAsync(web.Person, default));
        Assert.Contains("Hola", await SaidAsync(teams, "hola"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        web.Dispose();
        teams.Dispose();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task DraftAsync(TestBot bot, string entity)
    {
        await bot.SayAsync("quiero hacer un compromiso");
        await bot.PressAsync(CommandIds.ChangeValue, ("field", "entity_name"), ("value", entity));
    }

    private static async Task<string> CodeAsync(TestBot bot) => Code().Match(await SaidAsync(bot, "vincular")).Value;

    private static async Task LinkAsync(TestBot one, TestBot other, string wish = "vincular", string typed = "PACTO-{0}")
    {
        var code = Code().Match(await SaidAsync(one, wish));
        Assert.True(code.Success);
        await other.SayAsync(typed.Replace("{0}", code.Groups[1].Value, StringComparison.Ordinal));
        await other.SayAsync("sí");
    }

    private static async Task<string> SaidAsync(TestBot bot, string text) =>
        string.Join('\n', (await bot.SayAsync(text)).Outcome.Reply.Parts.OfType<ReplyPart.Text>().Select(part => part.Markdown));

    private TestBot BotOf(string channel, string tenant, string user) => new(store, clock, turnPrefix: user)
    {
        Person = new PersonKey(channel, tenant, user),
        Conversation = new ConversationKey(channel, "c-" + user),
    };

    [GeneratedRegex("PACTO-([2-9A-Z]{4}-[2-9A-Z]{4})")]
    private static partial Regex Code();
}
