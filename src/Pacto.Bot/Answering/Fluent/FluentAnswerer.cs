using Microsoft.Extensions.AI;
using Pacto.Bot.Models;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// Lets a model phrase an answer that the sources already give: from the same passages, sentence by sentence checked against them, within
/// a time. Whatever goes wrong, the answer in the sources' own words is there. Safe for many threads.
/// </summary>
internal sealed class FluentAnswerer(
    ModelConnection model,
    PromptLibrary prompts,
    EvidenceChooser evidence,
    SentenceChecker checker,
    GroundedAnswerer answerer,
    KnowledgeBase knowledge,
    Phrases phrases,
    TimeProvider clock,
    ILogger<FluentAnswerer> logger,
    PassageVectors? vectors = null)
{
    private const int MostSentences = 6;

    /// <summary>Passages near by their vectors that are joined with those near by their words.</summary>
    private const int MostNear = 8;

    /// <summary>Longest text of a model that is read. Characters.</summary>
    private const int LongestText = 6000;

    private const int LongestQuestion = 600;
    private const int SignsAround = 48;

    /// <summary>Phrases an answer, or gives it back as it is.</summary>
    /// <param name="own">The answer in the sources' own words.</param>
    /// <param name="question">What was asked, standing alone.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="call">Whose call it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<FluentResult> WriteAsync(
        Answer.Grounded own, string question, Language language, FluentCall call, CancellationToken cancellationToken)
    {
        if (!evidence.IsProse(own) || evidence.Choose(own, question, language, []) is not { Count: > 0 } passages)
        {
            return new FluentResult(own, FluentEnd.NotAsked);
        }

        if (!model.Room.Wait(0, CancellationToken.None))
        {
            return End(new FluentResult(own, FluentEnd.Busy), TimeSpan.Zero);
        }

        try
        {
            var started = clock.GetTimestamp();
            if (vectors is not null && await vectors.NearestAsync(new PersonalData(call.Contacts).Hide(Short(question)), MostNear, cancellationToken) is { Count: > 0 } near)
            {
                passages = evidence.Choose(own, question, language, near);
            }

            var result = await WriteAsync(own, question, language, passages, (call, TimeSpan.FromSeconds(model.Options.Deadline) - clock.GetElapsedTime(started)), cancellationToken);
            return End(result, clock.GetElapsedTime(started));
        }
        finally
        {
            model.Room.Release();
        }
    }

    /// <summary>A follow-up as a question that stands alone, in words of the two only; null when that was not possible.</summary>
    public async Task<string?> RewriteAsync(string text, string before, Language language, FluentCall call, CancellationToken cancellationToken)
    {
        if (!model.Room.Wait(0, CancellationToken.None))
        {
            return null;
        }

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(model.Options.Deadline / 3), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var hidden = new PersonalData(call.Contacts);
            var prompt = prompts["rewrite-question"];
            var messages = prompt.Render(new Dictionary<string, object> { ["before"] = hidden.Hide(Short(before)), ["question"] = hidden.Hide(Short(text)) });
            var answer = await model.Chat!.GetResponseAsync(Messages(messages), OptionsFor(prompt, call), either.Token);
            var question = hidden.PutBack(answer.Text.Trim());
            return question.Length is > 0 and <= LongestQuestion && !question.Contains('\n', StringComparison.Ordinal) && checker.OnlyConnects(question, before, text, language)
                ? question
                : null;
        }
        catch (ModelCallException failed)
        {
            logger.NotUsed(failed.Failure);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WasLate();
            return null;
        }
        finally
        {
            model.Room.Release();
        }
    }

    private async Task<FluentResult> WriteAsync(
        Answer.Grounded own, string question, Language language, IReadOnlyList<Knowledge.Documents.Passage> passages, (FluentCall Call, TimeSpan Left) asked, CancellationToken cancellationToken)
    {
        var call = asked.Call;
        var prompt = prompts["answer"];
        var hidden = new PersonalData(call.Contacts);
        var values = ValuesOf(hidden.Hide(Short(question)), language);
        var fitted = evidence.Fit(passages, question, language, RoomFor(prompt, values, passages.Count));
        values["passages"] = fitted.Select((one, at) => new Dictionary<string, object>
        {
            ["number"] = at + 1,
            ["title"] = one.Passage.Title[language],
            ["text"] = one.Text,
        }).ToList();
        var words = fitted.Select(one => checker.Read(one.Passage, knowledge.DocumentOf(one.Passage).Language, language)).ToList();
        var draft = new FluentDraft(knowledge, language);
        using var late = new CancellationTokenSource(asked.Left > TimeSpan.Zero ? asked.Left : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await ReadAsync(Messages(prompt.Render(values)), OptionsFor(prompt, call), words, draft, language, call, either.Token);
            return Close(own, draft, draft.Dropped > draft.Kept ? FluentEnd.Completed : FluentEnd.Written, FluentEnd.Rejected, language);
        }
        catch (ModelCallException failed)
        {
            logger.NotUsed(failed.Failure);
            return Close(own, draft, FluentEnd.Completed, failed.Failure is ModelFailure.ConversationSpent or ModelFailure.DaySpent ? FluentEnd.Spent : FluentEnd.Failed, language);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WasLate();
            return Close(own, draft, FluentEnd.Completed, FluentEnd.Late, language);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.Broke(exception.GetType().Name, exception.StackTrace);
            return Close(own, draft, FluentEnd.Completed, FluentEnd.Failed, language);
        }
    }

    private async Task ReadAsync(
        List<ChatMessage> messages, ChatOptions options, List<EvidenceWords> words, FluentDraft draft, Language language, FluentCall call, CancellationToken cancellationToken)
    {
        var reader = new SentenceReader();
        await foreach (var update in model.Chat!.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            reader.Append(update.Text);
            Take(reader, ended: false);
            if (draft.Kept >= MostSentences || reader.Length > LongestText)
            {
                return;
            }
        }

        Take(reader, ended: true);
        if (reader.Length == 0)
        {
            throw new ModelCallException(ModelFailure.Empty);
        }

        void Take(SentenceReader from, bool ended)
        {
            while (draft.Kept < MostSentences && from.Next(ended) is { } sentence)
            {
                var found = checker.Check(sentence, words, language);
                if (draft.Take(found))
                {
                    call.Show?.Invoke(draft.Markdown);
                }
                else
                {
                    logger.Dropped(found.Fault);
                }

                ModelMeters.Sentences.Add(1, new KeyValuePair<string, object?>("pacto.outcome", found.Fault is SentenceFault.None ? "kept" : found.Fault.ToString()));
            }
        }
    }

    /// <summary>What was shown stays; where nothing was, the sources' own answer is given alone.</summary>
    private FluentResult Close(Answer.Grounded own, FluentDraft draft, FluentEnd shown, FluentEnd nothing, Language language)
    {
        var end = draft.Kept > 0 ? shown : nothing;
        var answer = end switch
        {
            FluentEnd.Written => Finish(own, draft),
            FluentEnd.Completed => draft.Before(own),
            FluentEnd.Late => Remark(own, "model.late", language),
            FluentEnd.Spent => Remark(own, "model.spent", language),
            _ => own,
        };
        return new FluentResult(answer, end, draft.Kept, draft.Dropped);
    }

    private Answer.Grounded Finish(Answer.Grounded own, FluentDraft draft)
    {
        draft.Writer.Line(draft.Markdown);
        return answerer.Teller.Finish(draft.Writer, own.UnitId, expandable: knowledge.Find(own.UnitId) is not null, own.Objectives);
    }

    private Answer.Grounded Remark(Answer.Grounded own, string key, Language language) =>
        own with { Markdown = $"{own.Markdown}\n\n_{phrases.Say(language, key)}_" };

    private FluentResult End(FluentResult result, TimeSpan elapsed)
    {
        logger.Ended(result.End, result.Kept, result.Dropped, elapsed);
        ModelMeters.Answers.Add(1, new KeyValuePair<string, object?>("pacto.outcome", result.End.ToString()));
        return result;
    }

    private int RoomFor(Prompt prompt, Dictionary<string, object> values, int passages)
    {
        values["passages"] = new List<object>();
        var frame = prompt.Render(values).Sum(message => TokenGauge.BytesOf(message.Text));
        return Math.Max(0, model.Gauge.BytesFor(model.Options.MaxInputTokens) - frame - (passages * SignsAround));
    }

    private static Dictionary<string, object> ValuesOf(string question, Language language) => new()
    {
        ["spanish"] = language is Language.Spanish,
        ["portuguese"] = language is Language.Portuguese,
        ["english"] = language is Language.English,
        ["question"] = question,
    };

    private ChatOptions OptionsFor(Prompt prompt, FluentCall call) => CallNotes.For(call.Conversation, new ChatOptions
    {
        Temperature = model.Options.Temperature < 0 ? null : (float)model.Options.Temperature,
        MaxOutputTokens = Math.Min(prompt.Settings.MaxTokens ?? model.Options.MaxOutputTokens, model.Options.MaxOutputTokens),
    });

    private static List<ChatMessage> Messages(IReadOnlyList<PromptMessage> messages) =>
        [.. messages.Select(message => new ChatMessage(new ChatRole(message.Role), message.Text))];

    private static string Short(string text) => text.Length <= LongestQuestion ? text : text[..LongestQuestion];
}
