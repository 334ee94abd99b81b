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
    /// <param name="NewPage">True when it begins a page.</param>
    public sealed record Heading(int Level, string Text, bool NewPage = false) : ExportPart;

    /// <summary>A line below the title.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Subtitle(string Text) : ExportPart;

    /// <summary>What the person said, to be copied as it stands; line breaks kept.</summary>
    /// <param name="Text">The value.</param>
    public sealed record Value(string Text) : ExportPart;

    /// <summary>A value that is not there: left blank or still missing.</summary>
    /// <param name="Text">How that is said.</param>
    public sealed record NoValue(string Text) : ExportPart;

    /// <summary>Short fields, each label beside its value.</summary>
    /// <param name="Caption">What the fields have in common, for those who hear the document.</param>
    /// <param name="Rows">In the order of the form; never empty.</param>
    public sealed record Fields(string Caption, IReadOnlyList<ExportField> Rows) : ExportPart;

    /// <summary>A table of ours.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">The names of the columns.</param>
    /// <param name="Widths">Their shares of the width, in percent.</param>
    /// <param name="Rows">As many cells in each as there are columns.</param>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows) : ExportPart;

    /// <summary>Places to sign, side by side.</summary>
    /// <param name="Caption">What is signed.</param>
    /// <param name="Roles">Who signs, for example "approved by".</param>
    /// <param name="Lines">What each one fills in by hand.</param>
    public sealed record Signatures(string Caption, IReadOnlyList<string> Roles, IReadOnlyList<string> Lines) : ExportPart;

    /// <summary>Things to tick by hand.</summary>
    /// <param name="Items">What there is to choose from.</param>
    public sealed record Boxes(IReadOnlyList<string> Items) : ExportPart;

    /// <summary>Room to write by hand.</summary>
    /// <param name="Lines">How many lines.</param>
    public sealed record Room(int Lines) : ExportPart;

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
