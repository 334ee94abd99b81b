using System.Text.Json;
using Microsoft.Playwright;
using Pacto.Testing;

namespace Pacto.Browser.Tests;

/// <summary>A person with a browser: what she does in the chat, and what the browser complained about meanwhile.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string root;
    private readonly List<string> complaints = [];

    internal Visitor(IBrowserContext context, IPage page, string root)
    {
        this.context = context;
        this.root = root;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts and of the console.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Everything in the message bubbles, in order.</summary>
    public ILocator Messages => In(".message");

    /// <summary>What the person herself said.</summary>
    public ILocator Own => In(".message.own");

    /// <summary>Where she writes.</summary>
    public ILocator Input => In("#say");

    /// <summary>Something in the chat.</summary>
    public ILocator In(string selector) => Page.Locator($"pacto-chat {selector}");

    /// <summary>Opens a page of the site.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(root + path);

    /// <summary>Opens a page, and the chat on it, and waits for the greeting.</summary>
    public async Task OpenChatAsync(string path = "/fuentes?lang=es")
    {
        await GoAsync(path);
        await In(".launcher").ClickAsync();
        await Messages.First.WaitForAsync();
    }

    /// <summary>Says something and waits until the answer to it is there.</summary>
    public async Task SayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await HearAsync(text);
    }

    /// <summary>Waits until something stands below the last thing said.</summary>
    public Task HearAsync(string said) => Assertions.Expect(
        In(".entry.own").Filter(new() { HasTextString = said }).Last.Locator("xpath=following-sibling::article").First).ToBeVisibleAsync();

    /// <summary>Waits until nothing more is said: an answer may have several messages.</summary>
    public async Task SettleAsync()
    {
        for (var (before, now) = (-1, await Messages.CountAsync()); before != now;)
        {
            await Page.WaitForTimeoutAsync(150);
            (before, now) = (now, await Messages.CountAsync());
        }
    }

    /// <summary>The text of the last message.</summary>
    public Task<string> LastAsync() => Messages.Last.InnerTextAsync();

    /// <summary>Opens the menu and presses one of its buttons: the drafts, print, a new conversation.</summary>
    public async Task OpenMenuAsync(int item)
    {
        await In(".more > .tool").ClickAsync();
        await In(".menu .item").Nth(item).ClickAsync();
    }

    /// <summary>Class or id of what has the focus in the chat; empty when the page has it.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>(
        "(() => { const found = document.activeElement?.shadowRoot?.activeElement; return found ? found.className || found.id || found.localName : ''; })()");

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> OtherTabAsync() => new(context, await context.NewPageAsync(), root);

    /// <summary>What the accessibility rules find on the page, or in one part of it, one line for each finding.</summary>
    /// <param name="part">Selector of the part.</param>
    /// <param name="without">A rule that is not asked.</param>
    public async Task<IReadOnlyList<string>> FindBarriersAsync(string part = "html", string? without = null)
    {
        var rules = await File.ReadAllTextAsync(Repository.PathOf("tests/Pacto.Browser.Tests/node_modules/axe-core/axe.min.js"));
        await Page.EvaluateAsync(rules + ";0");
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async ([part, without]) => (await axe.run(part, without ? { rules: { [without]: { enabled: false } } } : {})).violations.map((rule) =>
              `${rule.id}: ${rule.nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`).join(' | ')}`)
            """,
            new[] { part, without });
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
