using System.Text.RegularExpressions;
using Spectre.Console;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>Shows text on a terminal. What people and sources say is never read as markup; only bold is.</summary>
internal sealed partial class TerminalScreen
{
    private readonly IAnsiConsole console;

    /// <summary>A screen that writes there.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isInteractive">True for a person's terminal; a file or pipe gets plain lines, never broken.</param>
    public TerminalScreen(TextWriter output, bool isInteractive)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isInteractive)
        {
            console.Profile.Width = int.MaxValue / 2;
        }
    }

    /// <summary>Shows a block of text and an empty line.</summary>
    public void Show(string text)
    {
        console.Markup(Bold().Replace(Markup.Escape(text), "[bold]$1[/]"));
        console.Profile.Out.Writer.Write("\n\n");
    }

    /// <summary>Shows what stands before the person's own words.</summary>
    public void Prompt(string text)
    {
        console.Markup($"[bold]{Markup.Escape(text)}[/]> ");
        console.Profile.Out.Writer.Flush();
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
