using Pacto.Bot.Models;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>What is logged of answers a model had a part in. Never what somebody asked or it wrote; ids 3000 to 3999.</summary>
internal static partial class FluentLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Answer with the model ended {End}: {Kept} sentences kept, {Dropped} dropped, in {Elapsed}")]
    public static partial void Ended(this ILogger logger, FluentEnd end, int kept, int dropped, TimeSpan elapsed);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "A sentence of the model was dropped: {Fault}")]
    public static partial void Dropped(this ILogger logger, SentenceFault fault);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "The model could not be used: {Failure}")]
    public static partial void NotUsed(this ILogger logger, ModelFailure failure);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "The model was not done in time")]
    public static partial void WasLate(this ILogger logger);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "The model's answer failed with {Kind} at {Place}")]
    public static partial void Broke(this ILogger logger, string kind, string? place);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "{Passages} passages have their vectors, {Asked} of them asked for now")]
    public static partial void HasVectors(this ILogger logger, int passages, int asked);

    [LoggerMessage(EventId = 3007, Level = LogLevel.Warning, Message = "Vectors of passages could not be had: {Why}; words alone decide")]
    public static partial void GotNoVectors(this ILogger logger, string why);

    [LoggerMessage(EventId = 3008, Level = LogLevel.Warning, Message = "The vector of a question could not be had: {Why}; words alone decide")]
    public static partial void GotNoVector(this ILogger logger, string why);

    [LoggerMessage(EventId = 3010, Level = LogLevel.Warning, Message = "There are more than {Most} passages; those beyond have no vectors and are found by their words")]
    public static partial void LeftOut(this ILogger logger, int most);

    [LoggerMessage(EventId = 3009, Level = LogLevel.Information, Message = "Passages have no vectors yet; words alone decide")]
    public static partial void HasNoVectorsYet(this ILogger logger);
}
