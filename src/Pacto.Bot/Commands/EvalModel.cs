using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Pacto.Bot.Answering;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Evaluation;
using Pacto.Bot.Models;
using Spectre.Console;

namespace Pacto.Bot.Commands;

/// <summary>A question set answered with the configured model: the same figures, and what only a model has.</summary>
internal sealed class EvalModel : IDisposable
{
    private readonly ModelConnection model;
    private readonly FluentAnswerer fluent;
    private readonly PassageVectors? vectors;
    private readonly QuestionDesk desk;
    private readonly MeterListener listener = new();
    private readonly List<(FluentResult Result, double Milliseconds)> runs = [];
    private readonly List<(long Input, long Output)> tokens = [];
    private long input;

    private EvalModel(ModelConnection model, FluentAnswerer fluent, QuestionDesk desk, PassageVectors? vectors)
    {
        (this.model, this.fluent, this.desk, this.vectors) = (model, fluent, desk, vectors);
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument == ModelMeters.Tokens)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => Count(count, tags));
        listener.Start();
    }

    /// <summary>Opens the model, with a folder of stored responses before it where one is given.</summary>
    public static EvalModel Open(CommandSetting setting, IConfiguration configuration, QuestionDesk desk, string? replay)
    {
        var model = ModelCommand.Open(setting, configuration, options => replay is null ? null : bare => new ReplayChatClient(bare, replay, options.Name));
        // Stored responses belong to the passages that words alone choose: vectors are not stored with them.
        var vectors = replay is null
            ? PassageVectors.Open(model, desk.Knowledge, KnowledgeOptions.Of(configuration), TimeProvider.System, NullLogger<PassageVectors>.Instance)
            : null;
        return new EvalModel(model, desk.Fluent(model, AppContext.BaseDirectory, vectors), desk, vectors);
    }

    /// <summary>How answers came about so far, and how many of each.</summary>
    public IReadOnlyDictionary<FluentEnd, int> Ends => runs.GroupBy(run => run.Result.End).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Answers and judges.</summary>
    public async Task<List<Judgement>> JudgeAsync(IReadOnlyList<GoldenQuestion> questions, CancellationToken cancellationToken)
    {
        List<Judgement> judgements = [];
        await (vectors?.EnsureAsync() ?? Task.CompletedTask);
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var (_, answer, state, language) = desk.Asking.AnswerOne(question.Question, null, null);
            if (answer is Answer.Grounded own)
            {
                // Each question a conversation of its own, so that no ceiling of one is met.
                var result = await fluent.WriteAsync(own, state?.Question ?? question.Question, language, new FluentCall(question.Id, []), cancellationToken);
                runs.Add((result, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
                answer = result.Answer;
            }

            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            judgements.Add(new Judge(desk.Knowledge, desk.Retriever, _ => answer).Try(question) with { Milliseconds = elapsed });
        }

        return judgements;
    }

    /// <summary>Writes what only a model has: how answers came about, what checking changed, tokens and time.</summary>
    public void Print()
    {
        foreach (var (end, count) in Ends.OrderBy(end => end.Key))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end}: {count}"));
        }

        var asked = runs.Where(run => run.Result.WasSent).ToList();
        var (kept, dropped) = (asked.Sum(run => run.Result.Kept), asked.Sum(run => run.Result.Dropped));
        var times = asked.Select(run => run.Milliseconds).Order().ToList();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"sentences shown {kept}, dropped {dropped}; answers changed by checking {Share(asked.Count(run => run.Result.Dropped > 0), asked.Count):0.000}"));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"tokens an answer: {Share(tokens.Sum(one => one.Input), tokens.Count):0} in, {Share(tokens.Sum(one => one.Output), tokens.Count):0} out; most {tokens.Select(one => one.Input).DefaultIfEmpty().Max()} in"));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"with the model: median {(times.Count > 0 ? times[times.Count / 2] : 0):0} ms, p95 {(times.Count > 0 ? times[times.Count * 95 / 100] : 0):0} ms an answer"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        model.Dispose();
    }

    private static double Share(double part, int whole) => whole == 0 ? 0 : part / whole;

    // What went in is measured right before what came out.
    private void Count(long count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag is { Key: "gen_ai.token.type", Value: "input" })
            {
                input = count;
            }
            else if (tag is { Key: "gen_ai.token.type", Value: "output" })
            {
                tokens.Add((input, count));
            }
        }
    }
}
