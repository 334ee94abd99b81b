using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>Answers what is asked over the sources, in the light of what was asked before.</summary>
internal sealed class QuestionResponder(
    GroundedAnswerer answerer, FollowUps followUps, FollowUpWords words, OtherLanguages others, Retriever retriever, KnowledgeOptions options, Phrases phrases,
    ModelTurns? model = null, IContactData? contacts = null) : IQuestionResponder
{
    /// <summary>A word with at most its article: more words say which meaning is meant.</summary>
    private const int BareWords = 2;

    private const string SmallTalk = "smalltalk.";

    /// <summary>Likeness to a known cry for help from which it is one, 0 to 1.</summary>
    private const double SureTrouble = 0.7;

    /// <summary>The same for a question about her own papers where a text of a draft is expected, 0 to 1.</summary>
    private const double SureCase = 0.85;

    private readonly AnswerMemory memory = new();
    private readonly EarlierUnits earlier = new(answerer.Knowledge, retriever, words);

    /// <inheritdoc/>
    public async Task<TurnOutcome> RespondAsync(Turn turn, Heard heard, Conversation conversation, CancellationToken cancellationToken)
    {
        var (answer, state) = Recall(turn.Text, heard.Language, heard.Command?.Id, conversation.Answering);
        if (model is not null && heard.Command is null)
        {
            (answer, state, conversation) = await model.PhraseAsync(this, turn, heard.Language, conversation, answer, state, cancellationToken);
        }

        List<ReplyPart> parts = [new ReplyPart.Text(answer.Markdown) { IsPhrased = answer is Answer.Grounded { IsPhrased: true } }];
        if (answer.Citations.Count > 0)
        {
            parts.Add(new ReplyPart.Sources(answer.Citations));
        }

        if (answer.Next.Count > 0)
        {
            parts.Add(new ReplyPart.Choices(answer.Next));
        }

        var outcome = new TurnOutcome(conversation with { Answering = state }, new Reply(heard.Language, parts), StatusOf(answer));
        return outcome.Status is TurnStatus.Declined && contacts is not null && turn.Text.Length <= UnansweredQuestion.MaxLength
            ? outcome with { Unanswered = await NoteAsync(turn, heard.Language, contacts, cancellationToken) }
            : outcome;
    }

    private static async Task<UnansweredQuestion> NoteAsync(Turn turn, Language language, IContactData contacts, CancellationToken cancellationToken) =>
        new(language, WithoutContacts.Of(turn.Text, await contacts.ListAsync(turn.Person, cancellationToken)));

    // Documents kept in PostgreSQL may be changed by others at any time; all else stays as it is until the next start.
    private (Answer Answer, AnsweringState? State) Recall(string text, Language language, string? command, AnsweringState? before) =>
        InItsLight(text, language, command, before, (said, steered, last) => options.Index is IndexKind.Postgres
            ? Answered(said, language, steered, last)
            : memory.Recall(said, language, steered, last, () => Answered(said, language, steered, last)));

    /// <summary>What was spoken of before the last answer only says where a text goes back to; the answer itself does not depend on it.</summary>
    private (Answer Answer, AnsweringState? State) InItsLight(
        string text, Language language, string? command, AnsweringState? before, Func<string, string?, AnsweringState?, AnswerMemory.Given> give)
    {
        if (command is null && before is { UnitId: not null, Clarifying.Count: 0 })
        {
            text = words.WithoutAcknowledgement(text, language);
        }

        var goesOn = command is null && before is { Earlier: not null };
        if (goesOn && earlier.Other(text, language, before!) is { } other)
        {
            return Pushed(give(text, CommandIds.Repeat, other with { Earlier = null }));
        }

        var pointed = goesOn && earlier.Points(text, language) ? earlier.Back(text, language, before!) : null;
        var given = give(text, command, (pointed ?? before) is { } last ? last with { Earlier = null } : null);

        // What points nowhere goes back only when nothing else answers it: nearly every question is spared the search.
        return Pushed(goesOn && pointed is null && given.Answer is Answer.Declined { OutOfScope: false } && earlier.Back(text, language, before!) is { } found
            ? give(text, command, found with { Earlier = null })
            : given);

        (Answer Answer, AnsweringState? State) Pushed(AnswerMemory.Given one) => (one.Answer, one.State is null ? null : EarlierUnits.Push(one.State, before));
    }

    /// <inheritdoc/>
    public bool CanAnswer(string text, Language language) => answerer.CanAnswer(text, language);

    /// <inheritdoc/>
    public bool IsOwnTrouble(string text, Language language, bool urgent) =>
        answerer.Find(text, language) is { OutOfScope: { Score: >= SureTrouble } outside } found
        && !answerer.IsEnough(found)
        && outside.Category switch
        {
            "crisis" => true,
            "personal_case" or "asylum" => !urgent || outside.Score >= SureCase,
            _ => false,
        };

    /// <summary>The answer to a text and what is remembered of it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="command">The steering command it is; null when it is none.</param>
    /// <param name="before">What the last answer was about.</param>
    public (Answer Answer, AnsweringState? State) Ask(string text, Language language, string? command, AnsweringState? before) =>
        InItsLight(text, language, command, before, (said, steered, last) => Answered(said, language, steered, last));

    private AnswerMemory.Given Answered(string text, Language language, string? command, AnsweringState? before)
    {
        if (command is not null && Steered(command, language, before) is { } steered)
        {
            return new AnswerMemory.Given(steered.Answer, steered.State);
        }

        if (others.Hears(text))
        {
            return new AnswerMemory.Given(new Answer.Declined(phrases.Say(language, "declined.other-language"), OutOfScope: true), before);
        }

        // Who types what a button says means that button.
        text = before?.Clarifying.FirstOrDefault(choice => string.Equals(choice.Title, text.Trim(), StringComparison.OrdinalIgnoreCase))?.Text ?? text;
        if (Clarify(text, language, before) is { } clarify)
        {
            return new AnswerMemory.Given(clarify, (before ?? new AnsweringState("", null, null, false, [])) with { Clarifying = clarify.Next });
        }

        var understood = followUps.Understand(text, language, before);
        var answer = understood.Missing is { } missing ? answerer.Decline(missing, language)
            : understood is { Line: { UnitId: null } line } ? answerer.Teller.ShowLine(line.List, line.Place, language)
            : understood is { AsksObjective: true, UnitId: { } practice } ? answerer.Teller.ShowObjectiveOf(practice, language)
            : understood.UnitId is { } unit ? answerer.Teller.Show(unit, language, whole: false)
            : answerer.Answer(understood.Question, language, understood.Found, understood.About, understood.Named);
        return new AnswerMemory.Given(answer, Remember(answer, understood, before));
    }

    /// <summary>What is said without looking anything up, or about the last answer once more; null when the words are to be looked up.</summary>
    private (Answer Answer, AnsweringState? State)? Steered(string command, Language language, AnsweringState? before) => command switch
    {
        CommandIds.More => More(language, before),
        CommandIds.Shorter or CommandIds.Unclear when before?.UnitId is not null => Simpler(command, language, before),
        CommandIds.Source when before?.UnitId is { } unit => (answerer.Teller.Locate(unit, language), before with { Clarifying = [] }),
        CommandIds.Repeat when before?.UnitId is { } unit => (answerer.Teller.Show(unit, language, whole: false), before with { Clarifying = [] }),
        CommandIds.Thanks or CommandIds.Goodbye when phrases.Has(SmallTalk + command) =>
            (new Answer.Declined(phrases.Say(language, SmallTalk + command), OutOfScope: true), before),
        _ => null,
    };

    /// <summary>The same in fewer words; not understood even so, part by part; and then she is asked what it is that is not clear.</summary>
    private (Answer Answer, AnsweringState? State) Simpler(string command, Language language, AnsweringState before)
    {
        var query = new RetrievalQuery(before.Question, language);
        var unit = before.UnitId!;
        Answer answer = (command, before.Simpler) switch
        {
            (_, 0) => answerer.Teller.Shorten(unit, query),
            (CommandIds.Shorter, 1) => answerer.Teller.Shorten(unit, query, most: true),
            (CommandIds.Unclear, 1) when answerer.Teller.HasSentences(unit) => answerer.Teller.TakeApart(unit, language),
            _ => new Answer.Clarify(phrases.Say(language, command is CommandIds.Shorter ? "answer.shortest" : "answer.still-unclear")),
        };
        return (answer, before with { Expandable = answer is Answer.Grounded { Expandable: true }, Clarifying = [], Simpler = before.Simpler + 1 });
    }

    private (Answer Answer, AnsweringState? State) More(Language language, AnsweringState? before)
    {
        if (before is not { Expandable: true, UnitId: { } unit })
        {
            return (new Answer.Clarify(phrases.Say(language, "answer.nothing-more")), before);
        }

        return (answerer.Teller.Show(unit, language, whole: true), before with { Expandable = false });
    }

    /// <summary>A word alone that can mean two things is asked back once.</summary>
    private Answer.Clarify? Clarify(string text, Language language, AnsweringState? before)
    {
        var tokens = TextNormalizer.Tokens(text);
        if (before?.Clarifying.Count > 0)
        {
            return null;
        }

        // After an objective "¿cuál me conviene?" goes on from there, and "¿qué objetivo?" asks for it.
        var content = tokens.Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language)).ToList();
        return words.Doubles.FirstOrDefault(meaning => meaning.IsAll(content, language)
            && (!meaning.IsBare(language) || tokens.Count <= BareWords)
            && (before?.Objective is null || meaning.Choices.Count > 1)) is not { } found
            ? null
            : new Answer.Clarify(phrases.Say(language, found.Ask))
            {
                Next = [.. found.Choices.Select(key => new Choice(
                    phrases.Say(language, key), phrases.Say(language, phrases.Has(key + "-text") ? key + "-text" : key)))],
            };
    }

    /// <summary>After an answer what it was about; after "the nearest there is" that, so that the next question may be about it.</summary>
    private AnsweringState? Remember(Answer answer, FollowUps.Understood understood, AnsweringState? before) => answer switch
    {
        Answer.Grounded grounded => new AnsweringState(
            understood.Kept ?? understood.Question, grounded.UnitId, grounded.Objectives is [var objective, ..] ? objective : null, grounded.Expandable, [])
        {
            Listed = grounded.Rows.Count > 1 ? ListPointers.Together(grounded.Rows) : followUps.Lists.Carry(grounded.UnitId, before?.Listed),
        },
        Answer.Declined { OutOfScope: false, Citations: [var nearest, ..] } when understood.Leanings is null => new AnsweringState(
            understood.Question, nearest.PassageId, answerer.Teller.ObjectiveOf(nearest.PassageId), false, []),
        _ => before is null ? null : before with { Clarifying = [] },
    };

    private static TurnStatus StatusOf(Answer answer) => answer switch
    {
        Answer.Grounded => TurnStatus.Answered,
        Answer.Clarify => TurnStatus.Clarified,
        Answer.Declined { OutOfScope: true } => TurnStatus.OutOfScope,
        _ => TurnStatus.Declined,
    };
}
