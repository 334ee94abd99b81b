namespace Pacto.Bot.Privacy;

/// <summary>What is logged about keeping and deleting: numbers. Ids 8000 to 8999.</summary>
internal static partial class PrivacyLog
{
    [LoggerMessage(EventId = 8001, Level = LogLevel.Information, Message =
        "Kept long enough and deleted: {Drafts} drafts, {Profiles} profiles, {Conversations} conversations, {Messages} messages, {Opinions} opinions, {Questions} questions")]
    public static partial void Expired(this ILogger logger, int drafts, int profiles, int conversations, int messages, int opinions, int questions);

    [LoggerMessage(EventId = 8002, Level = LogLevel.Warning, Message = "What has been kept long enough could not be deleted now ({Kind}); it is tried again in an hour")]
    public static partial void NotNow(this ILogger logger, string kind);
}
