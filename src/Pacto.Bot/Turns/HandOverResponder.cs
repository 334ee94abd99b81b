using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Turns;

/// <summary>
/// Leaves a person's question for the team behind the assistant, after she has seen what will be sent and agreed, and shows her the team's
/// answer. What she was drafting stays as it is. Safe to use from many threads.
/// </summary>
internal sealed class HandOverResponder(Phrases phrases, IQuestionResponder questions, IOptions<HandOverOptions> options, TimeProvider clock)
{
    /// <summary>Most questions of one conversation that wait for an answer.</summary>
    private const int MostOpen = 3;

    /// <summary>After so many questions in a row that the sources do not answer, the team is offered.</summary>
    private const int OfferedAfter = 2;

    /// <summary>Fewest digits of a telephone number.</summary>
    private const int FewestDigits = 7;

    private const int ShownLength = 300;

    // Read aloud and written down: nothing that looks like something else.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>True for a turn that belongs here: asking for a person, what is said while we wait for her question, and the team's answer.</summary>
    public static bool IsMeant(Turn turn, Heard heard, Conversation conversation) =>
        turn.Kind is TurnKind.FromTeam
        || heard.Command?.Id is CommandIds.Person
        || (conversation.HandOver is not null && turn.Kind is TurnKind.Message && turn.Text.Length > 0 && !LeadsElsewhere(heard.Command?.Id));

    /// <summary>Answers a turn that <see cref="IsMeant"/>.</summary>
    /// <param name="turn">What was said.</param>
    /// <param name="heard">How it was understood.</param>
    /// <param name="conversation">Where she is.</param>
    /// <param name="findsPeople">True when a message of ours finds her later: then nobody asks for another way to reach her.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<TurnOutcome> RespondAsync(
        Turn turn, Heard heard, Conversation conversation, bool findsPeople, CancellationToken cancellationToken) => heard.Command?.Id switch
        {
            _ when turn.Note is { } note => Show(note, heard, conversation),
            CommandIds.Person when !options.Value.IsOffered => Say(heard, conversation, "house.person"),
            CommandIds.Person when conversation.Questions.Count >= MostOpen =>
                Say(heard, conversation, "handover.too-many", ("list", string.Join(", ", conversation.Questions))),
            // Asked for once more before she agreed: what she wrote is still there.
            CommandIds.Person when conversation.HandOver?.Words is { } words => AskToSend(heard, conversation, words, findsPeople),
            CommandIds.Person => AskWhat(heard, conversation),
            CommandIds.No or CommandIds.Cancel => Say(heard, conversation with { HandOver = null }, "handover.stopped"),
            CommandIds.Yes when conversation.HandOver?.Words is { } words => Send(turn, heard, conversation, words, null, findsPeople),
            CommandIds.Yes => AskWhat(heard, conversation),
            _ when conversation.HandOver?.Words is { } words => TakeContact(turn, heard, conversation, words, findsPeople),
            _ when questions.IsOwnTrouble(turn.Text, heard.Language, urgent: false) =>
                await questions.RespondAsync(turn, heard, conversation with { HandOver = null }, cancellationToken),
            _ => TakeWords(turn, heard, conversation, findsPeople),
        };

    /// <summary>Remembers what the sources did not answer, and offers the team when that happens again.</summary>
    public TurnOutcome After(Turn turn, Heard heard, TurnOutcome outcome)
    {
        var before = outcome.Conversation.Unanswered;
        if (outcome.Status is not TurnStatus.Declined)
        {
            return outcome.Status is TurnStatus.Answered && before is not null
                ? outcome with { Conversation = outcome.Conversation with { Unanswered = null } }
                : outcome;
        }

        var now = new UnansweredState(turn.Text.Length > TeamQuestion.MaxLength ? "" : turn.Text, (before?.Times ?? 0) + 1);
        outcome = outcome with { Conversation = outcome.Conversation with { Unanswered = now } };
        return now.Times < OfferedAfter || !options.Value.IsOffered || turn.IsShared
            ? outcome
            : outcome with { Reply = WithOffer(outcome.Reply, heard.Language) };
    }

    private static bool LeadsElsewhere(string? command) => command switch
    {
        null or CommandIds.Yes or CommandIds.No or CommandIds.Cancel or CommandIds.Tell or CommandIds.Ask => false,
        _ => CommandIds.House.Contains(command) || CommandIds.Shelf.Contains(command) || CommandIds.Steering.Contains(command),
    };

    private Reply WithOffer(Reply reply, Language language)
    {
        var choices = reply.Parts.OfType<ReplyPart.Choices>().SelectMany(part => part.Items);
        return new Reply(reply.Language,
        [
            .. reply.Parts.Where(part => part is not ReplyPart.Choices),
            new ReplyPart.Text(phrases.Say(language, "handover.offer")),
            new ReplyPart.Choices([.. choices, Choice.Same(phrases.Say(language, "button." + CommandIds.Person))]),
        ]);
    }

    private TurnOutcome AskWhat(Heard heard, Conversation conversation)
    {
        List<Choice> choices = [];
        if (conversation.Unanswered is { Question.Length: > 0 } last)
        {
            choices.Add(new(phrases.Say(heard.Language, "handover.button-last", ("question", Markdown.Shorten(last.Question, 60))), last.Question));
        }

        choices.Add(new(phrases.Say(heard.Language, "handover.button-stop"), phrases.Say(heard.Language, "button.no")));
        var ask = phrases.Say(heard.Language, "handover.ask", ("team", TeamIn(heard.Language)));
        if (conversation.Questions.Count > 0)
        {
            ask = phrases.Count(heard.Language, "handover.waiting", conversation.Questions.Count, ("list", string.Join(", ", conversation.Questions))) + "\n\n" + ask;
        }

        return Outcome(heard, conversation with { HandOver = new HandOverState(null) }, [new ReplyPart.Text(ask), new ReplyPart.Choices(choices)]);
    }

    private TurnOutcome TakeWords(Turn turn, Heard heard, Conversation conversation, bool findsPeople)
    {
        if (turn.Text.Length > TeamQuestion.MaxLength)
        {
            return Say(heard, conversation, "handover.too-long", ("most", TeamQuestion.MaxLength.ToString(CultureInfo.InvariantCulture)));
        }

        return AskToSend(heard, conversation, turn.Text, findsPeople);
    }

    private TurnOutcome AskToSend(Heard heard, Conversation conversation, string words, bool findsPeople)
    {
        var shown = phrases.Say(
            heard.Language,
            findsPeople ? "handover.confirm" : "handover.confirm-and-contact",
            ("question", Markdown.Escape(Markdown.Shorten(words, ShownLength))),
            ("team", TeamIn(heard.Language)));
        return Outcome(
            heard, conversation with { HandOver = new HandOverState(words) }, [new ReplyPart.Text(shown), SendOrNot(heard.Language)]);
    }

    private TurnOutcome TakeContact(Turn turn, Heard heard, Conversation conversation, string words, bool findsPeople) =>
        turn.Text.Length <= TeamQuestion.MaxContactLength && (turn.Text.Contains('@', StringComparison.Ordinal) || turn.Text.Count(char.IsAsciiDigit) >= FewestDigits)
            ? Send(turn, heard, conversation, words, turn.Text.ReplaceLineEndings(" "), findsPeople)
            : Outcome(heard, conversation,
            [
                new ReplyPart.Text(phrases.Say(heard.Language, findsPeople ? "handover.send-or-not" : "handover.no-contact")),
                SendOrNot(heard.Language),
            ]);

    private TurnOutcome Send(Turn turn, Heard heard, Conversation conversation, string words, string? contact, bool findsPeople)
    {
        var question = new TeamQuestion(
            RandomNumberGenerator.GetString(Letters, 6), turn.Conversation, turn.Person, heard.Language, words, contact, clock.GetUtcNow());
        List<string> lines =
        [
            phrases.Say(heard.Language, "handover.sent-" + options.Value.Way, ("team", TeamIn(heard.Language)), ("id", question.Id)),
            phrases.Say(heard.Language, findsPeople ? "handover.finds-you" : "handover.shown-here"),
        ];
        if (contact is not null)
        {
            lines.Add(phrases.Say(heard.Language, "handover.contact-kept", ("contact", Markdown.Escape(contact))));
        }

        lines.Add(phrases.Count(heard.Language, "handover.no-promise", options.Value.Days));
        var after = conversation with { HandOver = null, Unanswered = null, Questions = [.. conversation.Questions, question.Id] };
        return Outcome(heard, after, [new ReplyPart.Text(string.Join("\n\n", lines))], TurnStatus.HandedOver) with { HandedOver = question };
    }

    /// <summary>What could be pressed before can still be pressed, for nobody had said anything.</summary>
    private TurnOutcome Show(TeamNote note, Heard heard, Conversation conversation)
    {
        var asked = Markdown.Escape(Markdown.Shorten(note.Words, ShownLength));
        var said = note.Answer is { } answer
            ? phrases.Say(heard.Language, "handover.answer", ("team", Capitalised(TeamIn(heard.Language))), ("id", note.QuestionId), ("question", asked))
                + "\n\n> " + Markdown.Escape(answer).ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal)
            : phrases.Count(heard.Language, "handover.nobody", options.Value.Days, ("id", note.QuestionId), ("question", asked));
        List<ReplyPart> parts = [new ReplyPart.Text(said)];
        if (conversation.Offered.Count > 0)
        {
            parts.Add(new ReplyPart.Choices(conversation.Offered));
        }

        var questions = note.Answer is null ? conversation.Questions : [.. conversation.Questions.Where(id => id != note.QuestionId)];
        return Outcome(heard, conversation with { Questions = questions }, parts, TurnStatus.Brought);
    }

    private ReplyPart.Choices SendOrNot(Language language) => new(
    [
        new(phrases.Say(language, "handover.button-send"), phrases.Say(language, "button.yes")),
        new(phrases.Say(language, "handover.button-stop"), phrases.Say(language, "button.no")),
    ]);

    private string TeamIn(Language language) => options.Value.Team.Length > 0 ? options.Value.Team : phrases.Say(language, "handover.team");

    private static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private TurnOutcome Say(Heard heard, Conversation conversation, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Outcome(heard, conversation, [new ReplyPart.Text(phrases.Say(heard.Language, key, values))]);

    private static TurnOutcome Outcome(
        Heard heard, Conversation conversation, IReadOnlyList<ReplyPart> parts, TurnStatus status = TurnStatus.Chatted) =>
        new(conversation, new Reply(heard.Language, parts), status);
}
