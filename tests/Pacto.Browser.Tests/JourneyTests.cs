using System.Text;
using Microsoft.Playwright;
using Pacto.Bot.Forms;
using Pacto.Testing;

namespace Pacto.Browser.Tests;

/// <summary>A whole pledge with the keyboard alone, and what a screen reader is given on the way.</summary>
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MostSteps = 70;

    private static readonly Form Pledge = FormCatalog.Load(Repository.PathOf("seeds"))["pledge"];

    [Fact]
    public async Task A_whole_pledge_is_drafted_with_the_keyboard_alone_and_everything_has_a_name()
    {
        await using var visitor = await chromium.VisitAsync(options => options.ViewportSize = new() { Width = 390, Height = 760 });
        await visitor.GoAsync("/privacidad?lang=es");
        await TabToAsync(visitor, "launcher");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Messages.First.WaitForAsync();
        await TypeAsync(visitor, "quiero hacer un compromiso");

        var transcript = new StringBuilder();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < MostSteps && await visitor.In(".progress").IsVisibleAsync(); step++)
        {
            var question = await visitor.LastAsync();
            transcript.AppendLine(await SnapshotAsync(visitor));
            if (Pledge.Interview.FirstOrDefault(field => question.Contains(field.Ask.Es, StringComparison.Ordinal)) is { } field)
            {
                await AnswerAsync(visitor, field, asked.Add(field.Id));
            }
            else if (asked.Count > 0 && await visitor.In(".list .picker, .choice:has-text('No lo sé'), .choice:has-text('en blanco')").CountAsync() == 0)
            {
                // Nothing is asked any more: the draft is shown as a whole.
                break;
            }
            else
            {
                await TypeAsync(visitor, "No lo sé todavía");
            }

            Assert.NotEqual("", await visitor.FocusedAsync());
        }

        await TypeAsync(visitor, "descargar word");
        await TabToAsync(visitor, "file", backwards: true);

        Directory.CreateDirectory(Repository.PathOf("artifacts"));
        await File.WriteAllTextAsync(Repository.PathOf("artifacts/pledge-by-keyboard.txt"), transcript.ToString());
        Assert.True(asked.Count >= Pledge.Interview.Count(field => field.Required) - 2, $"asked only {string.Join(", ", asked)}");
        Assert.DoesNotContain(transcript.ToString().Split('\n'), IsNameless);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>What a screen reader finds of the last message and of what can be answered.</summary>
    private static async Task<string> SnapshotAsync(Visitor visitor)
    {
        var snapshot = new StringBuilder().AppendLine(await visitor.In(".entry").Last.AriaSnapshotAsync());
        foreach (var part in new[] { ".choices", ".list", ".composer" })
        {
            if (await visitor.In(part).IsVisibleAsync())
            {
                snapshot.AppendLine(await visitor.In(part).AriaSnapshotAsync());
            }
        }

        return snapshot.ToString();
    }

    /// <summary>A control that a screen reader would only call "button".</summary>
    private static bool IsNameless(string line) =>
        line.Trim() is "- button" or "- link" or "- textbox" or "- checkbox" or "- radio" or "- combobox" or "- searchbox";

    /// <summary>Answers as the field's own example does; what is asked a second time is left open.</summary>
    private static async Task AnswerAsync(Visitor visitor, Field field, bool first)
    {
        if (first && await visitor.In(".list .picker").IsVisibleAsync())
        {
            await TabToAsync(visitor, "option", backwards: true);
            await visitor.Page.Keyboard.PressAsync("Space");
            await TabToAsync(visitor, "primary");
            await SettleAsync(visitor, () => visitor.Page.Keyboard.PressAsync("Enter"));
        }
        else if (first && field.Kind is FieldKind.Choice or FieldKind.YesNo)
        {
            await TabToAsync(visitor, "choice", backwards: true);
            await SettleAsync(visitor, () => visitor.Page.Keyboard.PressAsync("Enter"));
        }
        else
        {
            await TypeAsync(visitor, first ? field.Example.Es : "No lo sé todavía");
        }
    }

    private static Task TypeAsync(Visitor visitor, string text) => SettleAsync(visitor, async () =>
    {
        await TabToAsync(visitor, "say");
        await visitor.Page.Keyboard.InsertTextAsync(text);
        await visitor.Page.Keyboard.PressAsync("Enter");
    });

    /// <summary>Does something that is answered, and waits for the answer.</summary>
    private static async Task SettleAsync(Visitor visitor, Func<Task> act)
    {
        var said = await visitor.Own.CountAsync();
        await act();
        await Assertions.Expect(visitor.Own).ToHaveCountAsync(said + 1);
        await visitor.In(".entry.own").Last.Locator("xpath=following-sibling::article").First.WaitForAsync();
        await visitor.SettleAsync();
    }

    private static async Task TabToAsync(Visitor visitor, string wanted, bool backwards = false)
    {
        for (var step = 0; step < 120 && await StandingAsync(visitor) != wanted; step++)
        {
            await visitor.Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }

        Assert.Equal(wanted, await StandingAsync(visitor));
    }

    /// <summary>What has the focus: a box in a list counts as its option.</summary>
    private static Task<string> StandingAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        """
        (() => {
          const found = document.activeElement?.shadowRoot?.activeElement;
          return found ? found.closest('.option')?.className ?? (found.className || found.id || found.localName) : '';
        })()
        """);
}
