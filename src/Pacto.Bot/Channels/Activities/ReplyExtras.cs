using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// What our own widget is told beyond the protocol, in <c>channelData.pacto</c>. Addresses are relative to the server's root.
/// </summary>
internal sealed record ReplyExtras([property: JsonPropertyName("pacto")] ReplyExtras.Extras Data)
{
    internal sealed record Extras(
        string Language,
        IReadOnlyList<Source>? Citations,
        Question? Question,
        Progress? Progress,
        File? File);

    internal sealed record Source(
        int N, string Title, string DocumentTitle, string Quote, string Url, string Origin, string PassageId, string DocumentId);

    internal sealed record Question(
        string FieldId, string Label, string Kind, int? MinLength, int? MaxLength, IReadOnlyList<Option> Options, int MaxChoices);

    internal sealed record Option(string Title, string Text);

    internal sealed record Progress(string DraftId, string FormId, int Done, int Total);

    internal sealed record File(string Name, string Format, string Url);
}
