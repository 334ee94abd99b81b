using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pacto.Bot.Models;

/// <summary>What is measured of calls, named by OpenTelemetry's conventions for generative AI where they have a name. Never a word of a message.</summary>
internal static class ModelMeters
{
    /// <summary>Name of source and meter.</summary>
    public const string Name = "Pacto.Bot.Model";

    private static readonly Meter Meter = new(Name);

    /// <summary>Spans of calls.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Tokens of a call, by <c>gen_ai.token.type</c>.</summary>
    public static Histogram<long> Tokens { get; } = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");

    /// <summary>Duration of a call. Seconds.</summary>
    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");

    /// <summary>Time to the first word. Seconds.</summary>
    public static Histogram<double> FirstWord { get; } = Meter.CreateHistogram<double>("gen_ai.client.operation.time_to_first_chunk", "s");

    /// <summary>Cost of a call in the currency of the configured prices.</summary>
    public static Histogram<double> Cost { get; } = Meter.CreateHistogram<double>("pacto.model.cost", "{currency}");

    /// <summary>Sentences of models, by <c>pacto.outcome</c>: <c>kept</c> or why not.</summary>
    public static Counter<long> Sentences { get; } = Meter.CreateCounter<long>("pacto.model.sentences", "{sentence}");

    /// <summary>Answers asked of the model, by <c>pacto.outcome</c>.</summary>
    public static Counter<long> Answers { get; } = Meter.CreateCounter<long>("pacto.model.answers", "{answer}");
}
