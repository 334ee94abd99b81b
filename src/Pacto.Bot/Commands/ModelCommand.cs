using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Pacto.Bot.Answering;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Models;

namespace Pacto.Bot.Commands;

/// <summary><c>model test</c>: tries the configured model and says what works, how long it takes and what it counts.</summary>
internal static class ModelCommand
{
    private const string Conversation = "model test";

    /// <summary>The command with what is under it.</summary>
    public static Command Create(CommandSetting setting)
    {
        var test = new Command("test", setting.Say("model.test")) { LanguageOption.Create(setting) };
        test.TreatUnmatchedTokensAsErrors = false;
        test.SetAction((parsed, cancellationToken) => TestAsync(setting, setting.Configure(parsed.UnmatchedTokens), cancellationToken));
        return new Command("model", setting.Say("model.command")) { test };
    }

    /// <summary>The model as it is configured.</summary>
    /// <exception cref="CommandFailure">None is.</exception>
    public static ModelConnection Open(CommandSetting setting, IConfiguration configuration, Func<ModelOptions, Func<IChatClient, IChatClient>?>? around = null)
    {
        var options = ModelOptions.Of(configuration);
        return options.IsOn
            ? new ModelConnection(options, TimeProvider.System, NullLogger<ModelConnection>.Instance, around?.Invoke(options))
            : throw new CommandFailure(setting.Say("model.not-configured"));
    }

    private static async Task<int> TestAsync(CommandSetting setting, IConfiguration configuration, CancellationToken cancellationToken)
    {
        using var model = Open(setting, configuration);
        await setting.Out.WriteLineAsync(setting.Say("model.test-asked", ("name", model.Options.Name), ("host", model.Host)));
        try
        {
            await AskBareAsync(setting, model, cancellationToken);
        }
        catch (ModelCallException failed)
        {
            throw new CommandFailure(setting.Say("model.test-failed", ("why", $"{failed.Failure}{(failed.InnerException is { } cause ? ", " + cause.Message.ReplaceLineEndings(" ") : "")}")), failed);
        }

        await TryVectorsAsync(setting, model, cancellationToken);
        await AnswerAsync(setting, model, KnowledgeOptions.Of(configuration), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task AskBareAsync(CommandSetting setting, ModelConnection model, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        TimeSpan? first = null;
        UsageDetails? usage = null;
        var pieces = 0;
        var options = new ChatOptions { Temperature = model.Options.Temperature < 0 ? null : (float)model.Options.Temperature, MaxOutputTokens = model.Options.MaxOutputTokens };
        await foreach (var update in model.Bare!.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, setting.Say("model.test-question"))], options, cancellationToken))
        {
            if (update.Text.Length > 0)
            {
                first ??= Stopwatch.GetElapsedTime(started);
                pieces++;
            }

            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
        }

        var whole = Stopwatch.GetElapsedTime(started);
        await setting.Out.WriteLineAsync(setting.Say(
            "model.test-works", ("first", Milliseconds(first ?? whole)), ("whole", Milliseconds(whole)), ("pieces", Text(pieces))));
        await setting.Out.WriteLineAsync(usage is null
            ? setting.Say("model.test-no-tokens")
            : setting.Say("model.test-tokens", ("sent", Text(usage.InputTokenCount ?? 0)), ("written", Text(usage.OutputTokenCount ?? 0))));
        if (pieces < 2)
        {
            await setting.Out.WriteLineAsync(setting.Say("model.test-no-stream"));
        }
    }

    private static async Task TryVectorsAsync(CommandSetting setting, ModelConnection model, CancellationToken cancellationToken)
    {
        if (model.Embeddings is null)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        try
        {
            var made = await model.Embeddings.GenerateAsync([setting.Say("model.test-question")], cancellationToken: cancellationToken);
            await setting.Out.WriteLineAsync(setting.Say(
                "model.test-vectors",
                ("name", model.Options.Embeddings),
                ("host", ModelCheck.EmbeddingsAddressOf(model.Options).Host),
                ("size", Text(made[0].Vector.Length)),
                ("whole", Milliseconds(Stopwatch.GetElapsedTime(started)))));
        }
        catch (ModelCallException failed)
        {
            throw new CommandFailure(setting.Say("model.test-vectors-failed", ("why", failed.Failure.ToString())), failed);
        }
    }

    private static async Task AnswerAsync(CommandSetting setting, ModelConnection model, KnowledgeOptions options, CancellationToken cancellationToken)
    {
        var desk = QuestionDesk.Open(AppContext.BaseDirectory, options);
        var fluent = desk.Fluent(model, AppContext.BaseDirectory);
        var question = setting.Say("model.test-question");
        if (desk.Answerer.Answer(question, setting.Language) is Answer.Grounded own)
        {
            var started = Stopwatch.GetTimestamp();
            var result = await fluent.WriteAsync(own, question, setting.Language, new FluentCall(Conversation, []), cancellationToken);
            await setting.Out.WriteLineAsync(setting.Say(
                "model.test-answer",
                ("end", result.End.ToString()),
                ("whole", Milliseconds(Stopwatch.GetElapsedTime(started))),
                ("kept", Text(result.Kept)),
                ("dropped", Text(result.Dropped))));
            await setting.Out.WriteLineAsync($"\n{result.Answer.Markdown}");
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
