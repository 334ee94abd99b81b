using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>A channel's way out: it writes a reply in its own format, and delivers what was stored.</summary>
public interface IReplySender
{
    /// <summary>The channel id whose replies it sends.</summary>
    string Channel { get; }

    /// <summary>True when a message of ours finds the person although she is not looking.</summary>
    bool FindsPeople => false;

    /// <summary>Writes a reply as the channel's own records, in order. Pure: called again with the same turn it writes the same.</summary>
    IReadOnlyList<string> Render(Turn turn, Reply reply);

    /// <summary>
    /// Shows what is certain of a reply that is still being written; a channel that cannot shows the whole reply later. Never throws, and
    /// does not wait for anybody: sending is the channel's own affair.
    /// </summary>
    /// <param name="turn">The turn that is being answered.</param>
    /// <param name="language">Language of the reply.</param>
    /// <param name="markdown">The beginning of the reply's first text, each time longer; the reply begins with the same words.</param>
    void Show(Turn turn, Language language, string markdown)
    {
    }

    /// <summary>Delivers a record that is already stored.</summary>
    Task SendAsync(TurnRecord record, CancellationToken cancellationToken);
}
