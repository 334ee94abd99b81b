using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Tests.Turns;

public sealed class TurnRouterTests
{
    private static readonly Conversation Outside = new() { Key = new("test", "c"), Person = new("test", "", "ana") };
    private static readonly Conversation Inside = Outside with { Drafting = new DraftingState("d", "pledge", "title", 0, false) };

    [Theory]
    [InlineData(CommandIds.Help, nameof(Route.House), nameof(Route.HouseInDraft))]
    [InlineData(CommandIds.Forget, nameof(Route.House), nameof(Route.HouseInDraft))]
    [InlineData(CommandIds.Goodbye, nameof(Route.House), nameof(Route.Draft))]
    [InlineData(CommandIds.StartPledge, nameof(Route.Draft), nameof(Route.Draft))]
    [InlineData(CommandIds.Back, nameof(Route.Draft), nameof(Route.Draft))]
    [InlineData(CommandIds.Why, nameof(Route.Question), nameof(Route.Draft))]
    [InlineData(CommandIds.Yes, nameof(Route.House), nameof(Route.Draft))]
    [InlineData("more", nameof(Route.Question), nameof(Route.QuestionInDraft))]
    [InlineData(null, nameof(Route.Question), nameof(Route.Draft))]
    public void The_way_follows_from_the_command_and_from_where_she_is(string? command, string outside, string inside)
    {
        var heard = new Heard(Language.Spanish, command is null ? null : new HeardCommand(command, new Dictionary<string, string>()), false);

        Assert.Equal(outside, TurnRouter.Choose(Said("algo"), heard, Outside).ToString());
        Assert.Equal(inside, TurnRouter.Choose(Said("algo"), heard, Inside).ToString());
    }

    [Fact]
    public void A_question_in_the_middle_is_answered_and_the_field_asked_again() =>
        Assert.Equal(Route.QuestionInDraft, TurnRouter.Choose(Said("¿qué es?"), new Heard(Language.Spanish, null, true), Inside));

    [Fact]
    public void What_we_offered_when_we_asked_back_is_a_question_whatever_its_form()
    {
        var asked = Inside with { Answering = new AnsweringState("compromiso", null, null, false, [Choice.Same("El de un objetivo")]) };

        Assert.Equal(Route.QuestionInDraft, TurnRouter.Choose(Said("el de un objetivo"), new Heard(Language.Spanish, null, false), asked));
    }

    [Fact]
    public void A_yes_goes_to_whoever_asked()
    {
        var yes = new Heard(Language.Spanish, new HeardCommand(CommandIds.Yes, new Dictionary<string, string>()), false);

        Assert.Equal(Route.House, TurnRouter.Choose(Said("sí"), yes, Outside with { Pending = new(CommandIds.Forget, null) }));
        Assert.Equal(Route.Draft, TurnRouter.Choose(Said("sí"), yes, Outside with { Pending = new(CommandIds.DeleteDraft, "d") }));
    }

    [Fact]
    public void Arriving_and_saying_nothing_belong_to_the_house()
    {
        var heard = new Heard(Language.Spanish, null, false);

        Assert.Equal(Route.House, TurnRouter.Choose(Said("") with { Kind = TurnKind.Joined }, heard, Outside));
        Assert.Equal(Route.HouseInDraft, TurnRouter.Choose(Said("  "), heard, Inside));
    }

    private static Turn Said(string text) =>
        new("t", new("test", "c"), new("test", "", "ana"), TurnKind.Message, text, null, DateTimeOffset.UnixEpoch);
}
