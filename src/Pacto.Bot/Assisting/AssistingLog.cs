using Pacto.Bot.Models;

namespace Pacto.Bot.Assisting;

/// <summary>What is logged of a model's help with drafts. Never what somebody wrote or it answered; ids 5100 to 5199.</summary>
internal static partial class AssistingLog
{
    [LoggerMessage(EventId = 5101, Level = LogLevel.Warning, Message = "The model could not be used for {Prompt}: {Failure}")]
    public static partial void NotUsed(this ILogger logger, string prompt, ModelFailure failure);

    [LoggerMessage(EventId = 5102, Level = LogLevel.Warning, Message = "The model was not done in time with {Prompt}")]
    public static partial void WasLate(this ILogger logger, string prompt);

    [LoggerMessage(EventId = 5103, Level = LogLevel.Information, Message = "All calls of the model are taken; nothing was asked for {Prompt}")]
    public static partial void FoundNoRoom(this ILogger logger, string prompt);

    [LoggerMessage(EventId = 5104, Level = LogLevel.Information, Message = "What the model gave for {Prompt} was dropped: {Fault}")]
    public static partial void Dropped(this ILogger logger, string prompt, DraftFault fault);

    [LoggerMessage(EventId = 5105, Level = LogLevel.Information, Message = "The model read a told text: {Kept} fields pointed at, {Dropped} dropped")]
    public static partial void ReadFields(this ILogger logger, int kept, int dropped);

    [LoggerMessage(EventId = 5106, Level = LogLevel.Error, Message = "The model's help failed with {Kind} at {Place}")]
    public static partial void Broke(this ILogger logger, string kind, string? place);
}
