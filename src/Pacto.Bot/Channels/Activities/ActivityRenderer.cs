using System.Text;
using System.Text.Json;
using Pacto.Bot.Channels.Drafts;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Activities;

/// <summary>
/// Writes a reply as message activities: one for each text, the parts that follow a text attached to it, buttons on the last.
/// Pure: the same turn and reply give the same activities. Addresses are relative to the server's root (they begin with
/// <c>/</c>); a door that sends elsewhere puts its own in front.
/// </summary>
internal sealed class ActivityRenderer(DraftFileAddress addressOf)
{
    private const int NameLength = 80;
    private const int AbstractLength = 160;

    private static readonly string[] WrittenByModel = ["AIGeneratedContent"];

    /// <summary>The reply as activities without id, time and parties, which the channel adds.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">What is said back.</param>
    /// <param name="withDefinitions">True when the client makes links of marks by Markdown's definitions at the end of the text.</param>
    public IReadOnlyList<Activity> Render(Turn turn, Reply reply, bool withDefinitions = true)
    {
        var bubbles = Bubble.Of(reply);
        var choices = reply.Parts.OfType<ReplyPart.Choices>().LastOrDefault();
        return [.. bubbles.Select((bubble, place) =>
            RenderOne(turn, reply.Language, bubble, place == bubbles.Count - 1 ? choices : null, withDefinitions))];
    }

    /// <summary>The address of a passage in its context.</summary>
    public static string AddressOf(Citation citation, Language language) =>
        $"/fuentes/{Uri.EscapeDataString(citation.DocumentId)}/{Uri.EscapeDataString(citation.PassageId)}?lang={language.ToCode()}";

    /// <summary>One message of a reply.</summary>
    public Activity RenderOne(Turn turn, Language language, Bubble bubble, ReplyPart.Choices? choices, bool withDefinitions)
    {
        var citations = bubble.Parts.OfType<ReplyPart.Sources>().SelectMany(sources => sources.Citations).ToList();
        var file = bubble.Part<ReplyPart.File>();
        var address = file is null ? null : addressOf(turn, file, language);
        var question = bubble.Part<ReplyPart.Question>();
        var text = WithPages(turn, language, bubble);
        return new Activity
        {
            Type = "message",
            ReplyToId = turn.Kind is TurnKind.Message ? turn.Id : null,
            Locale = language.ToTag(),
            Text = withDefinitions ? WithDefinitions(text, citations, language) : text,
            TextFormat = "markdown",
            InputHint = question is null && choices is null ? "acceptingInput" : "expectingInput",
            Entities = citations.Count == 0 ? null : [EntityOf(citations, language, bubble.Words is { IsPhrased: true })],
            Attachments = file is null ? null : [new Attachment(MediaTypeOf(file.Format), address, file.Name)],
            SuggestedActions = choices is null || choices.Items.Count == 0
                ? null
                : new SuggestedActions([], [.. choices.Items.Select(choice => new CardAction("imBack", choice.Title, choice.Text))]),
            ChannelData = ExtrasOf(language, bubble, citations, file, address),
        };
    }

    /// <summary>The pages of a bubble as links below its words: every client follows those.</summary>
    private string WithPages(Turn turn, Language language, Bubble bubble)
    {
        var links = bubble.Parts.OfType<ReplyPart.Page>().Select(page => $"[{Markdown.Escape(page.Title)}]({AddressOf(turn, page, language)})");
        return string.Join("\n\n", links.Prepend(bubble.Text).Where(text => text.Length > 0));
    }

    private string AddressOf(Turn turn, ReplyPart.Page page, Language language) => page.DraftId is { } draft
        ? addressOf(turn, new ReplyPart.File(draft, DraftFileLinks.Page, ""), language)
        : $"/formularios/{page.FormId}?lang={language.ToCode()}";

    /// <summary>Marks become links where the client reads Markdown: "[1]" with "[1]: address "title"" at the end.</summary>
    private static string WithDefinitions(string markdown, List<Citation> citations, Language language)
    {
        if (citations.Count == 0)
        {
            return markdown;
        }

        var text = new StringBuilder(markdown).Append('\n');
        foreach (var citation in citations)
        {
            var title = citation.Title[language].Replace('"', '\'').Replace('\n', ' ');
            text.Append('\n').Append('[').Append(citation.Number).Append("]: ")
                .Append(AddressOf(citation, language)).Append(" \"").Append(title).Append('"');
        }

        return text.ToString();
    }

    private static JsonElement EntityOf(List<Citation> citations, Language language, bool isPhrased) => JsonSerializer.SerializeToElement(
        new MessageEntity([.. citations.Select(citation => new MessageEntity.Claim(
            citation.Number,
            new MessageEntity.DigitalDocument(
                Cut(citation.Title[language], NameLength), AddressOf(citation, language), Cut(citation.Quote, AbstractLength))))])
        {
            AdditionalType = isPhrased ? WrittenByModel : null,
        },
        ActivityJson.Wire.MessageEntity);

    private static JsonElement ExtrasOf(
        Language language, Bubble bubble, List<Citation> citations, ReplyPart.File? file, string? address)
    {
        var progress = bubble.Part<ReplyPart.Progress>();
        var question = bubble.Part<ReplyPart.Question>()?.Field;
        var data = new ReplyExtras.Extras(
            language.ToCode(),
            citations.Count == 0 ? null : [.. citations.Select(citation => SourceOf(citation, language))],
            question is null ? null : new ReplyExtras.Question(
                question.FieldId,
                question.Label,
                question.Kind,
                question.MinLength,
                question.MaxLength,
                [.. question.Options.Select(option => new ReplyExtras.Option(option.Title, option.Text))],
                question.MaxChoices),
            progress is null ? null : new ReplyExtras.Progress(progress.DraftId, progress.FormId, progress.Done, progress.Total),
            file is null ? null : new ReplyExtras.File(file.Name, file.Format, address!));
        return JsonSerializer.SerializeToElement(new ReplyExtras(data), ActivityJson.Wire.ReplyExtras);
    }

    private static ReplyExtras.Source SourceOf(Citation citation, Language language) => new(
        citation.Number,
        citation.Title[language],
        citation.DocumentTitle[language],
        citation.Quote,
        AddressOf(citation, language),
        citation.Origin.ToString().ToLowerInvariant(),
        citation.PassageId,
        citation.DocumentId);

    private static string MediaTypeOf(string format) => format switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "md" => "text/markdown",
        "json" => "application/json",
        _ => "application/octet-stream",
    };

    /// <summary>Whole characters only: half a surrogate pair is no text.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd() + "…";
    }
}
