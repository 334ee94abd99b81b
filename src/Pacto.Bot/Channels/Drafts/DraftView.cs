using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>A draft as a panel beside the chat shows it. Written in one language; personal data is the owner's own.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Form">Form id.</param>
/// <param name="FormTitle">The form's name.</param>
/// <param name="Name">What the draft is called; empty while it has no name.</param>
/// <param name="Language">Code of the language of labels.</param>
/// <param name="Version">Counts saved changes.</param>
/// <param name="Asked">Id of the field that is asked now; null at review.</param>
/// <param name="Done">Fields that have a value or were left blank on purpose.</param>
/// <param name="Total">Fields that apply.</param>
/// <param name="Sections">In the order of the live form.</param>
/// <param name="Page">Address of the page "ready to paste", relative to the server's root.</param>
internal sealed record DraftView(
    string Id,
    string Form,
    string FormTitle,
    string Name,
    string Language,
    long Version,
    string? Asked,
    int Done,
    int Total,
    IReadOnlyList<DraftView.SectionView> Sections,
    string Page)
{
    /// <summary>A section of the live form.</summary>
    internal sealed record SectionView(string Id, string Number, string Title, IReadOnlyList<FieldView> Fields);

    /// <summary>A field.</summary>
    /// <param name="Id">Field id.</param>
    /// <param name="Name">Its everyday name.</param>
    /// <param name="Label">Its label on the live form.</param>
    /// <param name="Kind">Kind of field.</param>
    /// <param name="Required">True when the draft is not ready without it.</param>
    /// <param name="State"><c>filled</c>, <c>missing</c> or <c>blank</c>.</param>
    /// <param name="Text">The value in words; empty without one.</param>
    /// <param name="Characters">Its length as the live form counts it.</param>
    /// <param name="Min">Fewest characters; null for no limit.</param>
    /// <param name="Max">Most characters; null for no limit.</param>
    /// <param name="Change">What to say in the chat to change it; null for a text that is put together.</param>
    /// <param name="Parts">The fields a text is put together from; null for others.</param>
    internal sealed record FieldView(
        string Id,
        string Name,
        string Label,
        string Kind,
        bool Required,
        string State,
        string Text,
        int Characters,
        int? Min,
        int? Max,
        string? Change,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldView>? Parts);
}
