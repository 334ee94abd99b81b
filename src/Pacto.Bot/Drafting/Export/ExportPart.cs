namespace Pacto.Bot.Drafting.Export;

/// <summary>One piece of an exported draft, before it becomes Word or Markdown.</summary>
public abstract record ExportPart
{
    private ExportPart()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Level">1 to 3.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Heading(int Level, string Text) : ExportPart;

    /// <summary>What the person said, to be copied as it stands; line breaks kept.</summary>
    /// <param name="Text">The value.</param>
    public sealed record Value(string Text) : ExportPart;

    /// <summary>A value that is not there: left blank or still missing.</summary>
    /// <param name="Text">How that is said.</param>
    public sealed record NoValue(string Text) : ExportPart;

    /// <summary>A remark of ours; not to be pasted.</summary>
    /// <param name="Text">The sentence.</param>
    /// <param name="BeforeValue">True when it belongs to the value that follows and must stay on its page.</param>
    public sealed record Note(string Text, bool BeforeValue = false) : ExportPart;

    /// <summary>A paragraph of ours.</summary>
    /// <param name="Text">The sentences.</param>
    public sealed record Paragraph(string Text) : ExportPart;

    /// <summary>A list of ours.</summary>
    /// <param name="Items">Its points.</param>
    public sealed record Points(IReadOnlyList<string> Items) : ExportPart;

    /// <summary>A web address after the words that say what it is.</summary>
    /// <param name="Text">The words before it.</param>
    /// <param name="Address">The address, shown as it is.</param>
    public sealed record Link(string Text, Uri Address) : ExportPart;
}
