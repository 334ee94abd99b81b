using Pacto.Bot.Conversations;
using Pacto.Bot.Reporting;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Reporting;

/// <summary>What several people asked is shown together; what tells of one person is not.</summary>
public sealed class QuestionGroupsTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Repository.PathOf("seeds"));
    private static readonly QuestionGroups Groups = new(Knowledge, Retriever.Load(Repository.PathOf("seeds"), Knowledge));

    [Fact]
    public void What_three_people_asked_in_their_own_words_is_one_group()
    {
        var found = Groups.Of(
            [
                Of("a", "¿cuánto cuesta presentar un compromiso?"),
                Of("b", "cuanto cuesta presentar el compromiso"),
                Of("c", "¿Presentar un compromiso cuesta algo?"),
                Of("c", "¿cuánto cuesta presentar compromisos?"),
                Of("a", "¿hay premio para la mejor práctica?"),
                Of("b", "¿quién paga los viajes?"),
            ],
            fewest: 3);

        var group = Assert.Single(found);
        Assert.Equal((3, 4), (group.People, group.Times));
        Assert.Contains("cuesta", group.Example, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_person_asks_again_and_again_is_not_shown() => Assert.Empty(Groups.Of(
        [.. Enumerable.Repeat(Of("a", "¿cuánto cuesta presentar un compromiso?"), 20), Of("b", "¿cuánto cuesta presentar un compromiso?")], fewest: 3));

    [Fact]
    public void A_name_that_only_one_of_them_wrote_is_left_out()
    {
        var found = Groups.Of(
            [
                Of("a", "¿cuánto cuesta presentar un compromiso? Soy Ximena Quispehuanca"),
                Of("b", "¿cuánto cuesta presentar un compromiso? Soy Ximena Quispehuanca Zzyx"),
                Of("c", "¿cuánto cuesta presentar un compromiso? Soy Bartolomea Okonkwo"),
            ],
            fewest: 3);

        Assert.DoesNotContain("Okonkwo", Assert.Single(found).Example, StringComparison.Ordinal);
        Assert.DoesNotContain("Zzyx", found[0].Example, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_languages_ask_the_same_when_they_name_the_same()
    {
        var found = Groups.Of(
            [Of("a", "¿compromiso espejo?"), Of("b", "compromisso espelho?", Language.Portuguese), Of("c", "mirror pledge?", Language.English)], fewest: 3);

        Assert.Equal(["en", "es", "pt"], Assert.Single(found).Languages);
    }

    private static UnansweredQuestion Of(string asker, string words, Language language = Language.Spanish) => new(language, words) { Asker = asker };
}
