namespace Pacto.Bot.Conversations;

/// <summary>Everything that is kept of one person, as a whole: counted, shown, deleted with a proof. Safe to call from many threads.</summary>
public interface IPersonalData
{
    /// <summary>How much is kept of her.</summary>
    Task<KeptCounts> CountAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>All that is kept of her.</summary>
    Task<PersonalRecord> ReadAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>Deletes all of it without her being there. In a conversation it is done with the turn, by <see cref="DraftChange.Forgotten"/>.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="reference">Names the proof.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    Task<Erasure> EraseAsync(PersonKey person, string reference, CancellationToken cancellationToken);

    /// <summary>The proof with a reference; null when there is none, or no longer.</summary>
    Task<Erasure?> FindErasureAsync(string reference, CancellationToken cancellationToken);
}
