using Pacto.Knowledge.Citations;

namespace Pacto.Bot.Conversations;

/// <summary>One piece of what is said back. Channels render what they can show; every part has a text form.</summary>
public abstract record ReplyPart
{
    private ReplyPart()
    {
    }

    /// <summary>A message of its own. Markdown: bold, lists, links of ours; people's own words in it are escaped.</summary>
    /// <param name="Markdown">The text; <c>[1]</c> points to the citation with that number.</param>
    public sealed record Text(string Markdown) : ReplyPart
    {
        /// <summary>What the words write out, for a channel that can draw it instead; null for words that are only words.</summary>
        public Drawing? Draws { get; init; }

        /// <summary>True when a language model wrote words of it: clients that mark such words do so.</summary>
        public bool IsPhrased { get; init; }
    }

    /// <summary>What the text before it rests on.</summary>
    /// <param name="Citations">In the order of their numbers.</param>
    public sealed record Sources(IReadOnlyList<Citation> Citations) : ReplyPart;

    /// <summary>What can be pressed; valid until the next message.</summary>
    /// <param name="Items">Best first, at most 24.</param>
    public sealed record Choices(IReadOnlyList<Choice> Items) : ReplyPart;

    /// <summary>The question of a form that is now open, so that a channel can offer a picker or a counter.</summary>
    /// <param name="Field">What is asked.</param>
    public sealed record Question(AskedField Field) : ReplyPart;

    /// <summary>How far a draft is.</summary>
    /// <param name="DraftId">The draft.</param>
    /// <param name="FormId">Its form.</param>
    /// <param name="Done">Fields that have a value or were left blank on purpose.</param>
    /// <param name="Total">Fields that apply.</param>
    public sealed record Progress(string DraftId, string FormId, int Done, int Total) : ReplyPart;

    /// <summary>A page of ours to open: a draft ready to paste, by its own signed link, or the questions of a form.</summary>
    /// <param name="Title">The words of the link.</param>
    /// <param name="FormId">The form.</param>
    /// <param name="DraftId">The draft it shows; null for the form's questions.</param>
    public sealed record Page(string Title, string FormId, string? DraftId) : ReplyPart;

    /// <summary>What was asked is between the assistant and one person: a channel that can goes on with her alone.</summary>
    public sealed record Alone : ReplyPart;

    /// <summary>A file made for the person, fetched by its own signed link.</summary>
    /// <param name="DraftId">The draft it shows.</param>
    /// <param name="Format">Format id: <c>docx</c>, <c>md</c> or <c>json</c>.</param>
    /// <param name="Name">File name with extension.</param>
    public sealed record File(string DraftId, string Format, string Name) : ReplyPart;
}
