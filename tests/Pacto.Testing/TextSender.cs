using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Testing;

/// <summary>A channel that shows a reply as plain text, the way a transcript writes it down.</summary>
public sealed class TextSender : IReplySender
{
    /// <inheritdoc/>
    public string Channel => "test";

    /// <inheritdoc/>
    public IReadOnlyList<string> Render(Turn turn, Reply reply) => [.. reply.Parts.Select(Show).Where(text => text.Length > 0)];

    /// <inheritdoc/>
    public Task SendAsync(TurnRecord record, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A part in words; empty for parts that only draw.</summary>
    public static string Show(ReplyPart part) => part switch
    {
        ReplyPart.Text(var markdown) => markdown,
        ReplyPart.Sources(var citations) => string.Join(' ', citations.Select(citation => $"[fuente: {citation.PassageId}]")),
        ReplyPart.Choices(var items) => string.Join(' ', items.Select(choice => $"[{choice.Title}]")),
        ReplyPart.Page page => $"[página: {page.Title}]",
        ReplyPart.File file => $"[archivo: {file.Name}]",
        _ => "",
    };
}
