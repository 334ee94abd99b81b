using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pacto.Bot.Conversations;
using Xunit.Sdk;

namespace Pacto.Testing;

/// <summary>Plays a transcript (<c>*.chat</c>) against a bot and fails with every line that is not as written.</summary>
public sealed partial class Chat : IDisposable
{
    private const string TeamAnswers = "the team answers:";

    private readonly string name;
    private readonly IReadOnlyList<ChatLine> lines;
    private readonly Func<int, TestBot> makeBot;
    private readonly FakeClock clock;
    private readonly StringBuilder played = new();
    private TestBot bot;
    private TurnRecord? last;
    private int bots;
    private readonly List<string> misses = [];
    private int conversations = 1;

    private Chat(string path, Func<int, TestBot> makeBot, FakeClock clock)
    {
        name = Path.GetFileName(path);
        lines = [.. File.ReadLines(path).Select(Read).OfType<ChatLine>()];
        this.makeBot = makeBot;
        this.clock = clock;
        bot = makeBot(bots);
    }

    /// <summary>Plays a file.</summary>
    /// <param name="path">The transcript.</param>
    /// <param name="makeBot">Makes the bot, and again after each restart; given how often it was made.</param>
    /// <param name="clock">The bots' clock.</param>
    public static async Task PlayAsync(string path, Func<int, TestBot> makeBot, FakeClock clock)
    {
        using var chat = new Chat(path, makeBot, clock);
        await chat.PlayAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => bot.Dispose();

    private async Task PlayAsync()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            switch (line.Kind)
            {
                case ChatLineKind.Says:
                    await SayAsync(line);
                    break;
                case ChatLineKind.Hears:
                    var heard = lines.Skip(i).TakeWhile(next => next.Kind is ChatLineKind.Hears).ToList();
                    Hear(line, string.Join(' ', heard.Select(next => next.Text)));
                    i += heard.Count - 1;
                    break;
                case ChatLineKind.Offers:
                    Offer(line);
                    break;
                case ChatLineKind.Happens:
                    await HappenAsync(line);
                    break;
                default:
                    await HoldAsync(line);
                    break;
            }
        }

        if (misses.Count > 0)
        {
            throw new XunitException($"{string.Join('\n', misses)}\n\nAll of it:\n{played}");
        }
    }

    private async Task SayAsync(ChatLine line)
    {
        var text = line.Text.Replace("\\n", "\n", StringComparison.Ordinal);
        if (Button().Match(text) is { Success: true } pressed)
        {
            text = Choices().FirstOrDefault(choice => choice.Title == pressed.Groups[1].Value)?.Text
                ?? throw Failure(line, string.Join("\n", misses) + $"\nthere is no button [{pressed.Groups[1].Value}]");
        }

        last = await bot.SayAsync(text);
        played.Append("> ").AppendLine(text).AppendLine(string.Join('\n', last.Outgoing)).AppendLine();
    }

    private void Hear(ChatLine line, string expected)
    {
        var said = Plain(string.Join(' ', Reply(line).Parts.Where(part => part is not ReplyPart.Choices).Select(TextSender.Show).Where(text => text.Length > 0)));
        var pattern = string.Join("(?s:.*)", Plain(expected).Split('…').Select(piece => Regex.Escape(piece.Trim())).Select(piece => $@"\s*{piece}\s*"));
        if (!Regex.IsMatch(said, $"^{pattern}$", RegexOptions.CultureInvariant))
        {
            Miss(line, $"expected: {Plain(expected)}\n     said: {said}");
        }
    }

    private void Offer(ChatLine line)
    {
        var offered = Choices().Select(choice => choice.Title).ToList();
        foreach (Match button in Buttons().Matches(line.Text))
        {
            if (!offered.Contains(button.Groups[1].Value))
            {
                Miss(line, $"expected a button {button.Value}, offered: {string.Join(' ', offered.Select(title => $"[{title}]"))}");
            }
        }
    }

    private async Task HappenAsync(ChatLine line)
    {
        if (line.Text == "restart")
        {
            var (person, conversation) = (bot.Person, bot.Conversation);
            bot.Dispose();
            bot = makeBot(++bots);
            (bot.Person, bot.Conversation) = (person, conversation);
        }
        else if (line.Text == "new conversation")
        {
            bot.Conversation = bot.Conversation with { Id = "c" + (++conversations).ToString(CultureInfo.InvariantCulture) };
        }
        else if (line.Text == "opens the chat")
        {
            last = await bot.JoinAsync();
        }
        else if (line.Text.StartsWith(TeamAnswers, StringComparison.Ordinal))
        {
            await bot.AnswerAsTeamAsync(line.Text[TeamAnswers.Length..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));
            last = await bot.HearTeamAsync() ?? throw Failure(line, "nothing of the team's is shown");
        }
        else if (line.Text == "nobody of the team answers")
        {
            last = await bot.HearTeamAsync() ?? throw Failure(line, "nothing is said of it");
        }
        else if (Later().Match(line.Text) is { Success: true } later)
        {
            clock.Advance(TimeSpan.FromDays(int.Parse(later.Groups[1].Value, CultureInfo.InvariantCulture)));
        }
        else
        {
            throw Failure(line, "nothing like that can happen");
        }
    }

    private async Task HoldAsync(ChatLine line)
    {
        var (field, expected) = line.Text.Split(':', 2) is [var id, var value] ? (id.Trim(), value.Trim()) : throw Failure(line, "expected 'field: value'");
        var draft = (await bot.DraftsAsync()) is [var newest, ..] ? newest : throw Failure(line, "there is no draft");
        var held = draft.Values.TryGetValue(field, out var kept) ? string.Join("; ", kept.Items) : "";
        if (Plain(held) != Plain(expected))
        {
            Miss(line, $"{field} holds: {held}");
        }
    }

    private IReadOnlyList<Choice> Choices() => last?.Outcome.Reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault()?.Items ?? [];

    private Reply Reply(ChatLine line) => last?.Outcome.Reply ?? throw Failure(line, "nothing was said yet");

    /// <summary>What was not said as written is collected, so that one run shows all of it.</summary>
    private void Miss(ChatLine line, string why) => misses.Add($"{name}:{line.Number.ToString(CultureInfo.InvariantCulture)}: {why}");

    private XunitException Failure(ChatLine line, string why) =>
        new($"{name}:{line.Number.ToString(CultureInfo.InvariantCulture)}: {why}\n\nSo far:\n{played}");

    private static string Plain(string text) => Blanks().Replace(text.Replace("**", "", StringComparison.Ordinal), " ").Trim();

    private static ChatLine? Read(string line, int index)
    {
        var text = line.Trim();
        if (text.Length == 0 || text.StartsWith('#'))
        {
            return null;
        }

        (string Mark, ChatLineKind Kind)[] marks =
        [
            ("tú:", ChatLineKind.Says), ("você:", ChatLineKind.Says), ("you:", ChatLineKind.Says),
            ("bot:", ChatLineKind.Hears), ("==", ChatLineKind.Happens), ("--", ChatLineKind.Holds),
        ];
        foreach (var (mark, kind) in marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return new ChatLine(index + 1, kind, text[mark.Length..].Trim());
            }
        }

        return new ChatLine(index + 1, text.StartsWith('[') ? ChatLineKind.Offers : ChatLineKind.Hears, text);
    }

    [GeneratedRegex(@"^\[([^\]]+)\]$")]
    private static partial Regex Button();

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Buttons();

    [GeneratedRegex(@"^(\d+) days? later$")]
    private static partial Regex Later();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
