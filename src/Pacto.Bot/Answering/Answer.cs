using Pacto.Bot.Conversations;
using Pacto.Knowledge.Citations;

namespace Pacto.Bot.Answering;

/// <summary>What there is to say to a question. The miss is one of the shapes.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The text shown, Markdown, in the person's language.</summary>
    public abstract string Markdown { get; init; }

    /// <summary>What it points to; empty for a refusal that has nothing near to show.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Buttons that lead on; each of them leads to a cited answer.</summary>
    public IReadOnlyList<Choice> Next { get; init; } = [];

    /// <summary>Supported by citations.</summary>
    /// <param name="Markdown">The text.</param>
    /// <param name="UnitId">Passage or collection it rests on first.</param>
    public sealed record Grounded(string Markdown, string UnitId) : Answer
    {
        /// <inheritdoc/>
        public override string Markdown { get; init; } = Markdown;

        /// <summary>The Compact's objectives it is about, best first.</summary>
        public IReadOnlyList<int> Objectives { get; init; } = [];

        /// <summary>Where several rows are shown one below the other, which; empty otherwise.</summary>
        public IReadOnlyList<string> Rows { get; init; } = [];

        /// <summary>True when "ver más" has more to show.</summary>
        public bool Expandable { get; init; }

        /// <summary>True when a language model wrote words of it.</summary>
        public bool IsPhrased { get; init; }
    }

    /// <summary>Two readings are possible and the person is asked once which she meant.</summary>
    /// <param name="Markdown">The question back.</param>
    public sealed record Clarify(string Markdown) : Answer
    {
        /// <inheritdoc/>
        public override string Markdown { get; init; } = Markdown;
    }

    /// <summary>The sources do not say, or this is not what the assistant is for.</summary>
    /// <param name="Markdown">What is missing and where to go on.</param>
    /// <param name="OutOfScope">True when no source of ours could ever say it.</param>
    public sealed record Declined(string Markdown, bool OutOfScope) : Answer
    {
        /// <inheritdoc/>
        public override string Markdown { get; init; } = Markdown;
    }
}
