namespace Pacto.Bot.Conversations;

/// <summary>Keeps what people think of our messages, for as long as their conversations are kept.</summary>
public interface IFeedback
{
    /// <summary>Keeps an opinion; a later one of the same person on the same message takes its place.</summary>
    Task NoteAsync(Feedback feedback, CancellationToken cancellationToken);

    /// <summary>The last opinions, newest first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<Feedback>> ListAsync(int limit, CancellationToken cancellationToken);
}
