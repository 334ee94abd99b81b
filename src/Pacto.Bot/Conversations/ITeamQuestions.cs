namespace Pacto.Bot.Conversations;

/// <summary>
/// Keeps the questions that people left for the team. A question is stored with the turn that left it
/// (<see cref="TurnOutcome.HandedOver"/>). Every method is safe to call from many threads and several instances.
/// </summary>
public interface ITeamQuestions
{
    /// <summary>The questions, oldest first.</summary>
    /// <param name="withAnswered">True for answered ones too.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<TeamQuestion>> ListQuestionsAsync(bool withAnswered, int limit, CancellationToken cancellationToken);

    /// <summary>One question; null when there is none with this id.</summary>
    Task<TeamQuestion?> FindQuestionAsync(string id, CancellationToken cancellationToken);

    /// <summary>Answers a question, or closes it without a word to the person.</summary>
    /// <param name="id">The question.</param>
    /// <param name="answer">The team's words; null to close it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when there is no such question, or it was answered before.</returns>
    Task<bool> AnswerQuestionAsync(string id, string? answer, CancellationToken cancellationToken);

    /// <summary>
    /// Takes open questions that the team was not told of yet, oldest first. They are this caller's for a while: if the process dies before
    /// it said how it went, somebody else takes them afterwards.
    /// </summary>
    /// <param name="lease">For how long nobody else gets them.</param>
    /// <param name="mostAnHour">Most questions that the team is told of in an hour.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<TeamQuestion>> TakeUntoldAsync(TimeSpan lease, int mostAnHour, CancellationToken cancellationToken);

    /// <summary>Notes that the team was told.</summary>
    Task NoteToldAsync(string id, CancellationToken cancellationToken);

    /// <summary>Answered questions whose answer was not shown yet, and open ones from before <paramref name="late"/> whose person was not told that nobody answered.</summary>
    Task<IReadOnlyList<TeamQuestion>> ListToShowAsync(DateTimeOffset late, CancellationToken cancellationToken);

    /// <summary>Notes that the answer (her contact is erased with it), or that there is none yet, is on its way to the person.</summary>
    Task NoteShownAsync(string id, bool isAnswer, CancellationToken cancellationToken);
}
