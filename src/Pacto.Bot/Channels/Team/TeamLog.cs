namespace Pacto.Bot.Channels.Team;

/// <summary>What is logged about questions for the team. Never what somebody wrote; ids 4400 to 4499.</summary>
internal static partial class TeamLog
{
    [LoggerMessage(EventId = 4401, Level = LogLevel.Information, Message = "The team was told of question {QuestionId}")]
    public static partial void TeamTold(this ILogger logger, string questionId);

    [LoggerMessage(EventId = 4402, Level = LogLevel.Warning, Message = "The team could not be told of question {QuestionId} and will be later: {Why}")]
    public static partial void TeamNotTold(this ILogger logger, string questionId, string why);

    [LoggerMessage(EventId = 4403, Level = LogLevel.Error, Message = "A round for the team's questions failed with {Kind} at {Place}")]
    public static partial void RoundFailed(this ILogger logger, string kind, string? place);
}
