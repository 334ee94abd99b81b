using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Terminal;

/// <summary>Shows replies on the terminal.</summary>
internal sealed class TerminalSender(TerminalText text, TerminalScreen screen) : IReplySender
{
    public string Channel => TerminalChannel.Id;

    public IReadOnlyList<string> Render(Turn turn, Reply reply) => text.Write(reply);

    public Task SendAsync(TurnRecord record, CancellationToken cancellationToken)
    {
        foreach (var block in record.Outgoing)
        {
            screen.Show(block);
        }

        return Task.CompletedTask;
    }
}
