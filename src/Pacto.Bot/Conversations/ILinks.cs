namespace Pacto.Bot.Conversations;

/// <summary>
/// People who are one person in several channels. Linked, each sees the drafts and the profile of the other; what they do about it is
/// stored with their turns (<see cref="DraftChange"/>). Safe to call from many threads.
/// </summary>
public interface ILinks
{
    /// <summary>Most wrong codes that one person may type in ten minutes.</summary>
    const int MostTries = 5;

    /// <summary>Looks at a code that a person typed, and counts the wrong ones. The code stays good until she is linked by it.</summary>
    Task<LinkTry> TryAsync(PersonKey person, string code, CancellationToken cancellationToken);

    /// <summary>Who else this person is; empty for nobody.</summary>
    Task<IReadOnlyList<PersonKey>> ListAsync(PersonKey person, CancellationToken cancellationToken);
}
