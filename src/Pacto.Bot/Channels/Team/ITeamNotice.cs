using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Team;

/// <summary>A way to tell the team that somebody left a question.</summary>
internal interface ITeamNotice
{
    /// <summary>True when it is configured.</summary>
    bool IsConfigured { get; }

    /// <summary>Tells the team; the same question told twice can be recognised as one.</summary>
    /// <exception cref="TeamNoticeException">It did not arrive; later it may.</exception>
    Task SendAsync(TeamQuestion question, CancellationToken cancellationToken);
}
