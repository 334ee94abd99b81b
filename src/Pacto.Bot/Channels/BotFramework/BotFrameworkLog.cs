namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What is logged about these channels. Never a token, an address with a person in it, or what somebody wrote; ids 4000 to 4099.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "No MicrosoftAppId is set: /api/messages serves callers on this machine only")]
    public static partial void Anonymous(this ILogger logger);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "The signing keys at {Address} could not be read: {Kind}")]
    public static partial void KeysNotRead(this ILogger logger, string address, string kind);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "An activity was refused with {Status}")]
    public static partial void Refused(this ILogger logger, int status);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Warning, Message = "A reply did not arrive ({Reason}) and is tried again in {Wait}; attempt {Attempt}")]
    public static partial void TriedAgain(this ILogger logger, string reason, TimeSpan wait, int attempt);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Error, Message = "A reply could not be delivered and is given up: {Reason}")]
    public static partial void GivenUp(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "A file could not be uploaded: {Reason}")]
    public static partial void NotUploaded(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4009, Level = LogLevel.Warning, Message = "A file could not be downloaded: {Reason}")]
    public static partial void NotDownloaded(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Warning, Message = "Something beside the replies did not go well: {Reason}")]
    public static partial void AsideFailed(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Information, Message = "{Count} replies were left undelivered and are taken up")]
    public static partial void TakenUp(this ILogger logger, int count);
}
