namespace Pacto.Bot.Models;

/// <summary>What is logged about the model. Never what somebody asked or it wrote; ids 5000 to 5999.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Information, Message = "The model failed with {Failure} and is asked again ({Attempt}) after {Wait}")]
    public static partial void TriedAgain(this ILogger logger, ModelFailure failure, int attempt, TimeSpan wait);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "The model fails one call after another and is left alone for {Rest}")]
    public static partial void Rests(this ILogger logger, TimeSpan rest);

    [LoggerMessage(EventId = 5003, Level = LogLevel.Information, Message = "The model answers again")]
    public static partial void IsBack(this ILogger logger);

    [LoggerMessage(EventId = 5004, Level = LogLevel.Information, Message = "Answers may be phrased by the model {Name} at {Host}")]
    public static partial void Connected(this ILogger logger, string name, string host);
}
