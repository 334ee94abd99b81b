using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Activities;

/// <summary>One message of a reply: a text and the parts that follow it.</summary>
/// <param name="Words">The text; null for parts that come before any.</param>
internal sealed record Bubble(ReplyPart.Text? Words)
{
    private readonly List<ReplyPart> parts = [];

    /// <summary>What is said; empty for nothing.</summary>
    public string Text => Words?.Markdown ?? "";

    /// <summary>What goes with it, in order.</summary>
    public IReadOnlyList<ReplyPart> Parts => parts;

    /// <summary>The last part of a kind; null when there is none.</summary>
    public T? Part<T>()
        where T : ReplyPart => parts.OfType<T>().LastOrDefault();

    /// <summary>The messages of a reply, in order.</summary>
    public static IReadOnlyList<Bubble> Of(Reply reply)
    {
        List<Bubble> bubbles = [];
        foreach (var part in reply.Parts)
        {
            if (part is ReplyPart.Text text)
            {
                bubbles.Add(new Bubble(text));
                continue;
            }

            if (bubbles.Count == 0)
            {
                bubbles.Add(new Bubble(Words: null));
            }

            bubbles[^1].parts.Add(part);
        }

        return bubbles;
    }
}
