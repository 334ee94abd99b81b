using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pacto.Bot.Channels.BotFramework;
using Pacto.Bot.Channels.Cards;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Team;

/// <summary>Tells the team with a card in a Teams channel, through the address that a workflow of the channel gives.</summary>
internal sealed class TeamWebhook(TeamLetter letter, OutboundHttp http, IOptions<HandOverOptions> options) : ITeamNotice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsConfigured => options.Value.TeamsWebhook.Length > 0;

    public async Task SendAsync(TeamQuestion question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var content = new StringContent(Write(question).ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.Client.PostAsync(new Uri(options.Value.TeamsWebhook), content, limit.Token);
            if (!answer.IsSuccessStatusCode)
            {
                throw new TeamNoticeException($"Teams: status {(int)answer.StatusCode}");
            }
        }
        catch (HttpRequestException exception)
        {
            throw new TeamNoticeException($"Teams: {exception.HttpRequestError}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TeamNoticeException("Teams: no answer in time", exception);
        }
    }

    private JsonObject Write(TeamQuestion question) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = CardParts.MediaType,
            ["content"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray(
                [
                    Block(letter.Title(question), isTitle: true),
                    .. letter.Paragraphs(question).Select(text => Block(Markdown.Escape(text), isTitle: false)),
                ]),
            },
        }),
    };

    private static JsonObject Block(string text, bool isTitle) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = isTitle ? "bolder" : "default",
    };
}
