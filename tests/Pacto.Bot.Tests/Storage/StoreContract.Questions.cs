using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_question_for_the_team_is_kept_told_once_answered_once_and_shown_once()
    {
        await LeaveQuestionAsync("1", "AAAAAA", "ana@example.org", address: null);
        place.Reopen();
        var store = place.Store;

        var untold = Assert.Single(await store.TakeUntoldAsync(TimeSpan.FromMinutes(2), 60, default));
        Assert.Equal(("AAAAAA", "¿vienen?", "ana@example.org", Language.Portuguese), (untold.Id, untold.Words, untold.Contact, untold.Language));
        Assert.Equal((StorePlace.Chat, StorePlace.Ana), (untold.Conversation, untold.Person));
        Assert.Empty(await place.Another().TakeUntoldAsync(TimeSpan.FromMinutes(2), 60, default));
        await store.NoteToldAsync("AAAAAA", default);
        Assert.Empty(await store.ListToShowAsync(DateTimeOffset.UnixEpoch, default));
        Assert.Equal("AAAAAA", Assert.Single(await store.ListToShowAsync(DateTimeOffset.MaxValue, default)).Id);
        await store.NoteShownAsync("AAAAAA", isAnswer: false, default);
        Assert.Empty(await store.ListToShowAsync(DateTimeOffset.MaxValue, default));

        Assert.True(await store.AnswerQuestionAsync("AAAAAA", "Sí.", default));
        Assert.False(await store.AnswerQuestionAsync("AAAAAA", "No.", default));
        Assert.False(await store.AnswerQuestionAsync("BBBBBB", "No.", default));
        Assert.Empty(await store.ListQuestionsAsync(withAnswered: false, 10, default));
        Assert.Equal("Sí.", Assert.Single(await store.ListToShowAsync(DateTimeOffset.UnixEpoch, default)).Answer);
        await store.NoteShownAsync("AAAAAA", isAnswer: true, default);
        Assert.Empty(await store.ListToShowAsync(DateTimeOffset.MaxValue, default));
        Assert.Null((await store.FindQuestionAsync("AAAAAA", default))!.Contact);
        Assert.Equal("AAAAAA", Assert.Single(await store.ListQuestionsAsync(withAnswered: true, 10, default)).Id);
    }

    [Fact]
    public async Task A_question_that_is_closed_shows_nothing_and_goes_with_its_person()
    {
        await LeaveQuestionAsync("1", "AAAAAA", "ana@example.org", address: "to ana");
        await LeaveQuestionAsync("2", "CCCCCC", null, address: null);

        Assert.Equal("to ana", (await place.Store.FindQuestionAsync("AAAAAA", default))!.Address);
        Assert.True(await place.Store.AnswerQuestionAsync("AAAAAA", null, default));
        Assert.Null((await place.Store.FindQuestionAsync("AAAAAA", default))!.Contact);
        Assert.Equal(["CCCCCC"], (await place.Store.ListToShowAsync(DateTimeOffset.MaxValue, default)).Select(question => question.Id));
        await Assert.ThrowsAsync<StaleConversationException>(() => LeaveQuestionAsync("3", "CCCCCC", null, address: null));
        await place.SaveAsync(StorePlace.TurnOf("4"), ["listo"], new DraftChange.Forgotten("B-TEST"));
        Assert.Empty(await place.Store.ListQuestionsAsync(withAnswered: true, 10, default));
    }

    [Fact]
    public async Task What_was_not_answered_is_kept_without_who_asked_and_goes_with_her()
    {
        var eve = new PersonKey("directline", "", "eve");
        await AskAsync("1", StorePlace.Ana, StorePlace.Chat, "¿cuánto cuesta?");
        await AskAsync("2", StorePlace.Ana, StorePlace.Chat, "¿y el costo?");
        await AskAsync("3", eve, new ConversationKey("directline", "eves"), "¿qué cuesta?");

        var used = await place.Store.ReadUsageAsync(TimeProvider.System.GetUtcNow().AddDays(-1), default);
        Assert.Equal(3, used.Turns[TurnStatus.Declined]);
        Assert.Equal(["¿cuánto cuesta?", "¿qué cuesta?", "¿y el costo?"], used.Unanswered.Select(question => question.Words).Order(StringComparer.Ordinal));
        Assert.Equal(2, used.Unanswered.Select(question => question.Asker).Distinct().Count());
        Assert.All(used.Unanswered, question => Assert.DoesNotContain("ana", question.Asker, StringComparison.Ordinal));
        await place.SaveAsync(StorePlace.TurnOf("4"), ["listo"], new DraftChange.Forgotten("B-TEST"));
        Assert.Equal("¿qué cuesta?", Assert.Single((await place.Store.ReadUsageAsync(TimeProvider.System.GetUtcNow().AddDays(-1), default)).Unanswered).Words);
    }

    private async Task AskAsync(string turnId, PersonKey person, ConversationKey chat, string words)
    {
        var turn = StorePlace.TurnOf(turnId, words, chat, person);
        var loaded = await place.Store.LoadAsync(chat, person, default);
        var outcome = new TurnOutcome(loaded, Reply.None, TurnStatus.Declined) { Unanswered = new UnansweredQuestion(Language.Spanish, words) };
        await place.Store.SaveAsync(new TurnRecord(turn, outcome, []), default);
    }

    private async Task LeaveQuestionAsync(string turnId, string id, string? contact, string? address)
    {
        var turn = StorePlace.TurnOf(turnId);
        _ = address is null
            ? await place.Store.AcceptAsync(turn, null, default)
            : await place.Store.AcceptForDeliveryAsync(turn, address, default);
        var loaded = await place.Store.LoadAsync(turn.Conversation, turn.Person, default);
        var record = StorePlace.Answered(turn, loaded, []);
        var question = new TeamQuestion(id, turn.Conversation, turn.Person, Language.Portuguese, "¿vienen?", contact, DateTimeOffset.UnixEpoch.AddDays(1));
        await place.Store.SaveAsync(record with { Outcome = record.Outcome with { HandedOver = question } }, default);
    }
}
