using Pacto.Bot.Forms;

namespace Pacto.Bot.Conversations;

/// <summary>Keeps what people asked to be remembered for their next drafts; it is changed with a turn, by <see cref="DraftChange"/>.</summary>
public interface IProfiles
{
    /// <summary>This person's profile; null when she has none.</summary>
    Task<Profile?> LoadProfileAsync(PersonKey owner, CancellationToken cancellationToken);
}
