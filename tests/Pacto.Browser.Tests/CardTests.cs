using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Pacto.Testing;

namespace Pacto.Browser.Tests;

/// <summary>The cards that Teams gets, drawn by Microsoft's own renderer: what a person would see of them, and press.</summary>
public sealed class CardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MaxBytes = 28_000;

    private static readonly Dictionary<string, (string Ask, string Start, string Told, string Review, string Drafts)> Words = new()
    {
        ["es"] = ("¿Qué dice el objetivo 7?", "quiero hacer un compromiso", "Municipalidad de Quilmes", "revisión", "mis borradores"),
        ["pt"] = ("O que diz o objetivo 7?", "quero fazer um compromisso", "Prefeitura de Campinas", "revisão", "meus rascunhos"),
        ["en"] = ("What does objective 7 say?", "start a pledge", "City of Quilmes", "review", "my drafts"),
    };

    private static readonly string[] Scripts =
        ["node_modules/markdown-it/dist/markdown-it.min.js", "node_modules/adaptivecards/dist/adaptivecards.js", "card-frame.js"];

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Nested = ["items", "columns"];

    private int said;

    [Theory]
    [InlineData("es", "light")]
    [InlineData("pt", "dark")]
    [InlineData("en", "phone")]
    [InlineData("es", "phone")]
    public async Task Every_card_is_drawn_whole_and_can_be_pressed(string language, string look)
    {
        var cards = await CardsAsync(language);
        await using var visitor = await chromium.VisitAsync(options => options.ViewportSize = look == "phone" ? new() { Width = 360, Height = 900 } : new() { Width = 700, Height = 900 });
        await PrepareAsync(visitor.Page);
        List<string> faults = [];
        foreach (var (name, card) in cards)
        {
            var label = $"{name}-{language}-{look}";
            faults.AddRange(from fault in await LookAsync(visitor, card, label, language, look) select $"{label}: {fault}");
            Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(AsSent)), 1, MaxBytes);
            Assert.Equal(language, (string?)card["lang"]);
            Assert.NotEmpty((string)card["speak"]!);
            Assert.NotEmpty((string)card["fallbackText"]!);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_pressed_button_sends_its_words_and_what_was_chosen()
    {
        var cards = await CardsAsync("es");
        await using var visitor = await chromium.VisitAsync();
        await PrepareAsync(visitor.Page);
        var page = visitor.Page;
        await page.EvaluateAsync("([card]) => draw(JSON.parse(card), 'light', 'es')", new[] { cards["question"].ToJsonString() });

        await page.Locator("input[type=radio], input[type=checkbox]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar" }).ClickAsync();
        var pressed = JsonNode.Parse(await page.EvaluateAsync<string>("JSON.stringify(pressed)"))![0]!;

        Assert.Equal("Action.Execute", (string?)pressed["type"]);
        Assert.NotEmpty((string)pressed["data"]!["answer"]!);
        Assert.NotEmpty((string)pressed["data"]!["pacto"]!["offer"]!);
    }

    /// <summary>Draws a card, takes its picture, and tells what is wrong with it.</summary>
    private static async Task<IEnumerable<string>> LookAsync(Visitor visitor, JsonNode card, string label, string language, string look)
    {
        var problems = await visitor.Page.EvaluateAsync<string[]>(
            "([card, theme, language]) => draw(JSON.parse(card), theme, language)", new[] { card.ToJsonString(), look == "dark" ? "dark" : "light", language });
        await ShootAsync(visitor.Page, $"card-{label}");
        await OpenAllAsync(visitor.Page);
        var shown = Plain(await visitor.Page.Locator("main").InnerTextAsync());
        return
        [
            .. problems,
            .. await visitor.Page.EvaluateAsync<string[]>("faults()"),
            .. Texts(card["body"]!).Where(text => !shown.Contains(Plain(text), StringComparison.Ordinal)).Select(text => $"not shown: {text}"),
            // The library makes the title of an action the name of a whole container, whatever stands in it.
            .. await visitor.FindBarriersAsync(without: "label-content-name-mismatch"),
        ];
    }

    /// <summary>One card of every kind, as the bot sends them.</summary>
    private async Task<Dictionary<string, JsonNode>> CardsAsync(string language)
    {
        var (ask, start, told, review, drafts) = Words[language];
        var person = $"{language}-{Guid.NewGuid():N}";
        Dictionary<string, JsonNode> cards = new() { ["answer"] = (await SayAsync(person, ask, language))[^1] };
        var asked = await SayAsync(person, start, language);
        for (var i = 0; i < 12 && !IsPicker(asked[^1]); i++)
        {
            asked = await SayAsync(person, i == 0 ? told : Skip(language), language);
        }

        cards["question"] = asked[^1];
        var reviewed = await SayAsync(person, review, language);
        cards["draft"] = reviewed.First(card => card["refresh"] is not null);
        cards["review"] = reviewed[^1];
        cards["shelf"] = (await SayAsync(person, drafts, language)).First(card => card["refresh"] is not null);
        return cards;
    }

    private async Task<List<JsonNode>> SayAsync(string person, string text, string language)
    {
        using var http = new HttpClient { BaseAddress = new Uri(chromium.Site.Root) };
        using var answer = await http.PostAsJsonAsync(
            "/api/messages",
            new
            {
                type = "message",
                id = $"m{++said}",
                channelId = "msteams",
                serviceUrl = "http://127.0.0.1:9/",
                deliveryMode = "expectReplies",
                from = new { id = person },
                recipient = new { id = "28:bot" },
                conversation = new { id = $"a:{person}", conversationType = "personal" },
                locale = language,
                text,
            });
        Assert.Equal(200, (int)answer.StatusCode);
        var activities = (JsonArray)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!;
        return [.. activities.SelectMany(activity => activity!["attachments"] as JsonArray ?? []).Select(attachment => attachment!["content"]!.DeepClone())];
    }

    private static bool IsPicker(JsonNode card) => card.ToJsonString().Contains("Input.ChoiceSet", StringComparison.Ordinal);

    private static string Skip(string language) => language switch { "pt" => "não sei ainda", "en" => "I don't know yet", _ => "no lo sé todavía" };

    private static async Task PrepareAsync(IPage page)
    {
        await page.SetContentAsync("<!doctype html><html lang='es'><head><title>card</title><meta name='viewport' content='width=device-width'></head><body></body></html>");
        foreach (var script in Scripts)
        {
            await page.AddScriptTagAsync(new() { Path = Repository.PathOf($"tests/Pacto.Browser.Tests/{script}") });
        }
    }

    /// <summary>Opens what is folded away, as a person would.</summary>
    private static async Task OpenAllAsync(IPage page) => await page.EvaluateAsync(
        "() => document.querySelectorAll('main [style*=\"display: none\"]').forEach((element) => { element.style.display = ''; })");

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonArray list => list.SelectMany(item => Texts(item!)),
        JsonObject { } block when (string?)block["type"] == "TextBlock" => [(string)block["text"]!],
        JsonObject { } block => Nested.Where(block.ContainsKey).SelectMany(name => Texts(block[name]!)),
        _ => [],
    };

    /// <summary>Letters and figures only: marks of Markdown and blanks are drawn in their own way.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static async Task ShootAsync(IPage page, string name)
    {
        var folder = Repository.PathOf("artifacts/cards");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
