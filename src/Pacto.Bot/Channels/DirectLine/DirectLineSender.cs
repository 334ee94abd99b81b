using System.Text.Json;
using Pacto.Bot.Channels.Activities;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Writes replies as the activities that clients are shown, and wakes those who watch.</summary>
internal sealed class DirectLineSender(ActivityRenderer renderer, DirectLineStreams streams) : IReplySender
{
    public string Channel => DirectLineChannel.Id;

    public IReadOnlyList<string> Render(Turn turn, Reply reply) => [.. renderer.Render(turn, reply)
        .Select(activity => JsonSerializer.Serialize(activity with { From = DirectLineChannel.Bot }, ActivityJson.Wire.Activity))];

    public void Show(Turn turn, Language language, string markdown) =>
        streams.Show(turn.Conversation.Id, new ShownSoFar(turn.Id, language, markdown));

    public Task SendAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        streams.Wake(record.Turn.Conversation.Id);
        return Task.CompletedTask;
    }
}
