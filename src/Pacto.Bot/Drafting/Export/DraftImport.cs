using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Export;

/// <summary>What came of reading a draft from a file.</summary>
public abstract record DraftImport
{
    private DraftImport()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Draft">The draft.</param>
    /// <param name="LeftOut">Ids of fields that this form does not have, or whose value it does not take.</param>
    public sealed record Read(Draft Draft, IReadOnlyList<string> LeftOut) : DraftImport
    {
        /// <summary>Answers in words that their field does not take, with the reason.</summary>
        public IReadOnlyList<DraftFinding> NotTaken { get; init; } = [];
    }

    /// <summary>It was not.</summary>
    /// <param name="Reason"><c>too_large</c>, <c>not_json</c>, <c>not_a_draft</c>, <c>newer</c> or <c>unknown_form</c>.</param>
    public sealed record Refused(string Reason) : DraftImport;
}
