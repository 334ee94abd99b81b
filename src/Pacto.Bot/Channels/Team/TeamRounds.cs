using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Team;

/// <summary>Goes round again and again: tells the team of new questions, and people of its answers.</summary>
internal sealed class TeamRounds(
    ITeamQuestions questions,
    TeamAnswers answers,
    IEnumerable<ITeamNotice> notices,
    TurnQueue queue,
    IOptions<HandOverOptions> options,
    ILogger<TeamRounds> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>After so long somebody else tells the team, or the same one tries again. Longer than any attempt takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly ITeamNotice? notice = notices.FirstOrDefault(notice => notice.IsConfigured);
    private readonly CancellationTokenSource closing = new();
    private Task rounds = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsOffered)
        {
            // Whoever answers turns says so in the log when the store is away.
            rounds = Task.Run(() => Rounds.MakeAsync(Round, GoRoundAsync, _ => { }, closing.Token), CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        await rounds;
    }

    public void Dispose() => closing.Dispose();

    private async Task GoRoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await answers.AcceptAsync(turn => queue.EnqueueAsync(turn, CancellationToken.None), cancellationToken);
            if (notice is not null)
            {
                await TellAsync(notice, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            logger.RoundFailed(exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task TellAsync(ITeamNotice way, CancellationToken cancellationToken)
    {
        foreach (var question in await questions.TakeUntoldAsync(Lease, options.Value.MostAnHour, cancellationToken))
        {
            try
            {
                await way.SendAsync(question, cancellationToken);
            }
            catch (TeamNoticeException exception)
            {
                logger.TeamNotTold(question.Id, exception.Message);
                return;
            }

            // That it was told is noted even if the process is about to end: it should not be told twice.
            await questions.NoteToldAsync(question.Id, CancellationToken.None);
            logger.TeamTold(question.Id);
        }
    }
}
