using Pacto.Bot.Conversations;

namespace Pacto.Bot.Storage;

/// <content>Questions for the team.</content>
public abstract partial class ConversationStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TeamQuestion>> ListQuestionsAsync(bool withAnswered, int limit, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(session => StoredQuestions.List(session, withAnswered, limit), cancellationToken)).Select(seal.Open)];

    /// <inheritdoc/>
    public async Task<TeamQuestion?> FindQuestionAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync(session => StoredQuestions.Find(session, id), cancellationToken) is { } question ? seal.Open(question) : null;

    /// <inheritdoc/>
    public Task<bool> AnswerQuestionAsync(string id, string? answer, CancellationToken cancellationToken) =>
        WriteAsync(session => StoredQuestions.Answer(session, id, answer, clock.GetUtcNow()), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TeamQuestion>> TakeUntoldAsync(TimeSpan lease, int mostAnHour, CancellationToken cancellationToken) =>
        [.. (await WriteAsync(session => StoredQuestions.TakeUntold(session, clock.GetUtcNow(), lease, mostAnHour), cancellationToken)).Select(seal.Open)];

    /// <inheritdoc/>
    public Task NoteToldAsync(string id, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredQuestions.NoteTold(session, id, clock.GetUtcNow());
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TeamQuestion>> ListToShowAsync(DateTimeOffset late, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(session => StoredQuestions.ListToShow(session, late), cancellationToken)).Select(seal.Open)];

    /// <inheritdoc/>
    public Task NoteShownAsync(string id, bool isAnswer, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            StoredQuestions.NoteShown(session, id, isAnswer, clock.GetUtcNow());
            return true;
        },
        cancellationToken);
}
