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
}
