using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pacto.Bot.Models;
using Pacto.Bot.Tests.Answering.Fluent;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Models;

/// <summary>Calls are measured by the names others know, and hold no words.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_and_some_metrics_without_a_word_of_what_was_said()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = _ => new ModelReply.Words("Un compromiso espejo es también pertinente para el Pacto Mundial sobre los Refugiados [1].");
        using var bot = new ModelBot(server, ("Name", "a-model-for-telemetry"), ("InputPrice", "2"), ("OutputPrice", "10"));
        List<Activity> spans = [];
        List<(string Name, double Value, string Tags)> measured = [];
        using var spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelMeters.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.DisplayName == "chat a-model-for-telemetry")
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(spanListener);
        using var meters = Listen(measured);

        await bot.SayAsync("¿Qué es un compromiso espejo?");

        var span = Assert.Single(spans);
        Assert.Equal(ActivityKind.Client, span.Kind);
        var tags = span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);
        Assert.Equal(("chat", "openai", "a-model-for-telemetry", "a-model-1"), (tags["gen_ai.operation.name"], tags["gen_ai.provider.name"], tags["gen_ai.request.model"], tags["gen_ai.response.model"]));
        Assert.InRange((long)tags["gen_ai.usage.input_tokens"]!, 100, 1500);
        var ours = measured.Where(one => one.Tags.Contains("a-model-for-telemetry", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["gen_ai.client.operation.duration", "gen_ai.client.operation.time_to_first_chunk", "gen_ai.client.token.usage", "gen_ai.client.token.usage", "pacto.model.cost"],
            ours.Select(one => one.Name).Order(StringComparer.Ordinal));
        var used = ours.Where(one => one.Name == "gen_ai.client.token.usage").ToList();
        Assert.Equal(((used[0].Value * 2) + (used[1].Value * 10)) / 1_000_000, ours.Single(one => one.Name == "pacto.model.cost").Value, 9);
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains("compromiso", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("espejo", StringComparison.Ordinal));
    }

    private static MeterListener Listen(List<(string Name, double Value, string Tags)> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == ModelMeters.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value, tags.ToArray()));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags.ToArray()));
        listener.Start();
        return listener;

        void Note(string name, double value, KeyValuePair<string, object?>[] tags)
        {
            lock (measured)
            {
                measured.Add((name, value, string.Join(';', tags)));
            }
        }
    }
}
