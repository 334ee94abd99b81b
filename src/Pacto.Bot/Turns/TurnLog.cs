using Pacto.Bot.Conversations;

namespace Pacto.Bot.Turns;

/// <summary>What is logged about turns. Never what somebody wrote; ids 2000 to 2999.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Turn {TurnId} took route {Route} and ended {Status}")]
    public static partial void Ended(this ILogger logger, string turnId, Route route, TurnStatus status);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Turn {TurnId} met a newer state and is repeated ({Attempt})")]
    public static partial void Repeated(this ILogger logger, string turnId, int attempt);

    // The message of an exception may quote what a person wrote, so only its kind and place are kept.
    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "Turn {TurnId} failed with {Kind} at {Place}")]
    public static partial void Failed(this ILogger logger, string turnId, string kind, string? place);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Information, Message = "Turn {TurnId} was left behind and is taken up")]
    public static partial void TakenUp(this ILogger logger, string turnId);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Warning, Message = "The reply to turn {TurnId} is stored but was not delivered: {Kind}")]
    public static partial void NotDelivered(this ILogger logger, string turnId, string kind);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Warning, Message = "The store cannot be used just now: {Why}")]
    public static partial void StoreAway(this ILogger logger, string why);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Information, Message = "Turn {TurnId} had been answered by another instance")]
    public static partial void AnsweredBefore(this ILogger logger, string turnId);
}
