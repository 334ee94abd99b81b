using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>A channel's way out: it writes a reply in its own format, and delivers what was stored.</summary>
public interface IReplySender
{
    /// <summary>The channel id whose replies it sends.</summary>
    string Channel { get; }

    /// <summary>Writes a reply as the channel's own records, in order. Pure: called again with the same turn it writes the same.</summary>
    IReadOnlyList<string> Render(Turn turn, Reply reply);

    /// <summary>Delivers a record that is already stored.</summary>
    Task SendAsync(TurnRecord record, CancellationToken cancellationToken);
}
