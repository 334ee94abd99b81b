using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Conversations;
using Pacto.Bot.Tests.Channels.BotFramework;
using Pacto.Bot.Tests.Forms;
using Pacto.Bot.Tests.Hosting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Channels.Http;

/// <summary>
/// Every door with every wrong key. A refusal is the same for what is somebody's and for what does not exist, so that nothing is learned from it.
/// </summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    private const string Secret = "Rosa Quispe Mamani";
    private const string Foreign = "d1";

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private FakeAzure azure = null!;
    private RunningServer server = null!;
    private DirectLineClient ana = null!;
    private DirectLineClient bruno = null!;
    private PersonKey owner;

    public async Task InitializeAsync()
    {
        azure = await FakeAzure.StartAsync();
        server = await RunningServer.StartAsync(azure.Settings);
        var issued = await server.TokenAsync();
        owner = new PersonKey("directline", "", (string)issued["userId"]!);
        ana = await DirectLineClient.StartAsync(server, issued);
        bruno = await server.ConnectAsync();
        await ana.SayAsync(Secret);
        await ana.WaitForAsync($"eco: {Secret}");
        await SaveAsync(new DraftChange.Saved(SampleDrafts.Pledge()));
        Forge(issued);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await azure.DisposeAsync();
    }

    [Fact]
    public void Every_route_of_the_running_server_is_listed_with_what_opens_it() => Assert.Equal(
        Routes.All.Select(route => $"{route.Method} {route.Pattern}").Order(StringComparer.Ordinal),
        Routes.Of(server.Services).Select(route => $"{route.Method} {route.Pattern}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_wrong_key_opens_a_door_and_every_refusal_is_the_same_for_what_is_there_and_what_is_not()
    {
        List<string> wrong = [];
        foreach (var route in Routes.All.Where(route => route.Key is not Routes.Key.None))
        {
            foreach (var (name, key) in keys.Where(key => IsWrong(route.Key, key.Key)))
            {
                var (status, body) = await AskAsync(route.Method, Fill(route.Address, ana.ConversationId, Foreign, key), key);
                var (otherStatus, otherBody) = await AskAsync(route.Method, Fill(route.Address, "nowhere", "d9", key), key);
                if (status is not (401 or 403 or 404) || body.Contains(Secret, StringComparison.Ordinal) || body.Contains("San Miguel", StringComparison.Ordinal))
                {
                    wrong.Add($"{route.Method} {route.Pattern} with {name}: {status} {body}");
                }

                if ((status, Nameless(body)) != (otherStatus, Nameless(otherBody)))
                {
                    wrong.Add($"{route.Method} {route.Pattern} with {name}: {status} for what is there, {otherStatus} for what is not");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.DoesNotContain((await bruno.ReadAsync()).Activities, activity => ((string?)activity["text"])?.Contains("wrong key", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Her_own_key_shows_a_person_what_is_hers_and_nothing_of_others()
    {
        var (status, body) = await AskAsync("GET", "/api/webchat/drafts", bruno.Token);
        Assert.Equal((200, """{"drafts":[]}"""), (status, body));
        (status, body) = await AskAsync("GET", $"/api/webchat/drafts/{Foreign}", ana.Token);
        Assert.Equal(200, status);
        Assert.Contains(Secret, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_forgotten_finds_her_doors_closed()
    {
        var data = server.Services.GetRequiredService<IPersonalData>();
        var link = keys["a closed link's"];
        await data.EraseAsync(owner, Erasure.NewReference(), default);

        Assert.Equal(404, (await AskAsync("GET", $"/v3/directline/conversations/{ana.ConversationId}/activities", ana.Token)).Status);
        Assert.Equal(404, (await AskAsync("GET", $"/api/webchat/drafts/{Foreign}", ana.Token)).Status);
        Assert.Equal(403, (await AskAsync("GET", $"/borradores/{Foreign}/plan.docx?t={link}", null)).Status);
        var again = await server.TokenAsync(new { resume = keys["her own way back"] });
        Assert.NotEqual(owner.UserId, (string)again["userId"]!);
        Assert.False((bool)again["resumed"]!);
    }

    [Fact]
    public async Task Everything_of_a_person_is_handed_out_by_her_own_link_for_an_hour_until_she_closes_her_links()
    {
        var links = server.Services.GetRequiredService<DraftFileLinks>();
        var now = TimeProvider.System.GetUtcNow();
        string Address(PersonKey person, DateTimeOffset at, string format = "json") =>
            links.AddressOf(new DraftFileLink(person, PersonalFile.Id, format, Language.Spanish, at), "mis-datos.json");

        Assert.Equal(403, (await AskAsync("GET", Address(owner, now.AddMinutes(-61)), null)).Status);
        Assert.Equal(403, (await AskAsync("GET", Address(owner, now, "docx"), null)).Status);
        Assert.Equal(403, (await AskAsync("GET", Address(owner, now).Replace(PersonalFile.Id, Foreign, StringComparison.Ordinal), null)).Status);
        Assert.Equal(403, (await AskAsync("GET", $"/borradores/{PersonalFile.Id}/mis-datos.json?t={keys["a closed link's"]}", null)).Status);
        await SaveAsync(new DraftChange.Saved(SampleDrafts.Pledge() with { Version = 1, LinksClosedAt = now.AddSeconds(1) }));
        Assert.Equal(403, (await AskAsync("GET", Address(owner, now), null)).Status);
    }

    /// <summary>Keys of every kind that open some door, and some that open none.</summary>
    private void Forge(JsonObject issued)
    {
        var tokens = server.Services.GetRequiredService<DirectLineTokens>();
        var signed = server.Services.GetRequiredService<SignedTokens>();
        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        Dictionary<string, object> claims = new() { ["conv"] = ana.ConversationId, ["user"] = owner.UserId };
        var token = new DirectLineToken(ana.ConversationId, owner.UserId, []);
        keys["none"] = "";
        keys["nonsense"] = "nonsense";
        keys["another person's"] = bruno.Token;
        keys["another person's stream"] = tokens.ForStream(new DirectLineToken(bruno.ConversationId, "x", []));
        keys["a changed one"] = ana.Token[..^6] + "AAAAAA";
        keys["an expired one"] = signed.Sign(TokenPurpose.Conversation, claims, past);
        keys["an expired stream"] = signed.Sign(TokenPurpose.Stream, claims, past);
        keys["another installation's"] = Elsewhere(claims, TokenPurpose.Conversation);
        keys["an unsigned one"] = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor { Issuer = "pacto.bot", Audience = "Conversation", Claims = claims, Expires = DateTime.UnixEpoch.AddYears(200) });
        keys["her own way back"] = (string)issued["resume"]!;
        keys["her own stream"] = tokens.ForStream(token);
        keys["nearly the secret"] = RunningServer.Secret[..^1];
        keys["a channel's for somebody else"] = azure.TokenWith(change => change["aud"] = "another-bot");
        keys["a channel's that is over"] = azure.TokenWith(end: past.UtcDateTime.AddHours(-1));
        keys["a link's of another person"] = KeyOf(new DraftFileLink(DirectLineChannel.PersonOf("somebody"), Foreign, "docx", Language.Spanish, TimeProvider.System.GetUtcNow()));
        keys["a link's that is over"] = KeyOf(new DraftFileLink(owner, Foreign, "docx", Language.Spanish, TimeProvider.System.GetUtcNow().AddHours(-25)));
        keys["an upload's of another message"] = signed.Sign(TokenPurpose.Upload, new Dictionary<string, object> { ["conv"] = ana.ConversationId, ["number"] = 99L }, past.AddHours(1));
        keys["an upload's of another conversation"] = signed.Sign(TokenPurpose.Upload, new Dictionary<string, object> { ["conv"] = bruno.ConversationId, ["number"] = 1L }, past.AddHours(1));
        keys["an upload's that is over"] = signed.Sign(TokenPurpose.Upload, new Dictionary<string, object> { ["conv"] = ana.ConversationId, ["number"] = 1L }, past);
        keys["a closed link's"] = KeyOf(new DraftFileLink(owner, Foreign, "docx", Language.Spanish, TimeProvider.System.GetUtcNow().AddMinutes(-1)));
    }

    private string KeyOf(DraftFileLink link) => server.Services.GetRequiredService<DraftFileLinks>().AddressOf(link, "plan.docx").Split("t=")[1];

    private static string Elsewhere(Dictionary<string, object> claims, TokenPurpose purpose) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "pacto.bot",
        Audience = purpose.ToString(),
        Claims = claims,
        Expires = DateTime.UnixEpoch.AddYears(200),
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256),
    });

    /// <summary>Every key is wrong for every door but its own. Another person's opens a door to what is her own, which other tests look into.</summary>
    private static bool IsWrong(Routes.Key door, string key) => (door, key) switch
    {
        (Routes.Key.Person, "another person's") => false,
        (Routes.Key.Stream, "her own stream") => false,
        (Routes.Key.Link, "a closed link's") => false,
        _ => true,
    };

    private static string Fill(string address, string conversation, string draft, string key) => address
        .Replace("{id}", conversation, StringComparison.Ordinal)
        .Replace("{draft}", draft, StringComparison.Ordinal)
        .Replace("{key}", Uri.EscapeDataString(key), StringComparison.Ordinal);

    /// <summary>Pages name their own address in the links to the other languages, and problems the trace of the request.</summary>
    private static string Nameless(string body) => string.Join('\n', body.Split('\n').Where(line => !line.Contains("/borradores/", StringComparison.Ordinal))) is var text
        && text.IndexOf("\"traceId\"", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    private async Task<(int Status, string Body)> AskAsync(string method, string address, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
        {
            request.Content = JsonContent.Create(azure.Message("m1", "with a wrong key"));
        }

        if (!string.IsNullOrEmpty(key) && !address.Contains("t=", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var answer = await server.Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task SaveAsync(DraftChange change)
    {
        var store = server.Services.GetRequiredService<IConversationStore>();
        var key = new ConversationKey("directline", "c-ana");
        var conversation = await store.LoadAsync(key, owner, default);
        var turn = new Turn(Guid.NewGuid().ToString(), key, owner, TurnKind.Message, "", null, TimeProvider.System.GetUtcNow());
        await store.SaveAsync(new TurnRecord(turn, new TurnOutcome(conversation, Reply.None, TurnStatus.Drafting, [change]), []), default);
    }
}
