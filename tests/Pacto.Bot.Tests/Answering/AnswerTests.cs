using System.Text.RegularExpressions;
using Pacto.Bot.Answering;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Answering;

public sealed partial class AnswerTests
{
    public static TheoryData<Language> Languages => [.. LanguageCode.All];

    [Theory]
    [InlineData("quanto tempo leva para aprovarem a prática?", Language.Portuguese)]
    public void What_only_sounds_like_another_subject_is_declined_as_ours(string question, Language language)
    {
        var answer = Assert.IsType<Answer.Declined>(Desk.Shared.Answerer.Answer(question, language));

        Assert.False(answer.OutOfScope);
    }

    [Theory]
    [InlineData(Language.Spanish)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.English)]
    public void Where_an_answer_stands_is_shown_in_the_words_of_the_source_for_every_unit(Language language)
    {
        foreach (var unit in Desk.Shared.Knowledge.Passages.Select(passage => passage.Id).Concat(Desk.Shared.Knowledge.Collections.Select(list => list.Id)))
        {
            var answer = Desk.Shared.Answerer.Teller.Locate(unit, language);

            Assert.NotEmpty(answer.Citations);
            Assert.All(answer.Citations, citation => Assert.Contains("> " + citation.Quote, answer.Markdown, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_unit_is_answered_with_quotations_that_stand_in_their_file(Language language)
    {
        var handbook = Folded(File.ReadAllText(Repository.PathOf($"seeds/{Desk.Shared.Knowledge.Documents[0].Path}")));

        foreach (var unit in Units())
        {
            var answer = Assert.IsType<Answer.Grounded>(Desk.Shared.Answerer.Teller.Show(unit, language, whole: true));

            Assert.NotEmpty(answer.Citations);
            foreach (var citation in answer.Citations)
            {
                // A supplement is our own record in three languages; the handbook is checked against the file as received.
                var source = citation.DocumentId == "handbook" ? handbook : Folded(Desk.Shared.Knowledge.Find(citation.PassageId)!.Text);
                Assert.All(citation.Quote.Split('…'), piece => Assert.Contains(Folded(piece), source, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_mark_in_an_answer_has_its_citation_and_every_citation_its_mark(Language language)
    {
        foreach (var unit in Units())
        {
            var answer = Desk.Shared.Answerer.Teller.Show(unit, language, whole: true);

            var marks = Mark().Matches(answer.Markdown).Select(mark => mark.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
            var numbers = answer.Citations.Select(citation => $"{citation.Number}").Order(StringComparer.Ordinal);
            Assert.Equal(numbers, marks);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_after_an_answer_leads_to_a_cited_answer(Language language)
    {
        var dead = (
            from unit in Units()
            from choice in Desk.Shared.Answerer.Teller.Show(unit, language, whole: true).Next
            let next = Desk.Shared.Asking.AnswerOne(choice.Text, language, null).Answer
            where next is not Answer.Grounded { Citations.Count: > 0 }
            select $"{unit}: {choice.Text}").Distinct().ToList();

        Assert.Empty(dead);
    }

    [Theory]
    [InlineData("¿Cuánto dura la revisión de pares?", Language.Spanish)]
    [InlineData("Quantos compromissos fez o Peru?", Language.Portuguese)]
    [InlineData("Who voted against the Compact?", Language.English)]
    [InlineData("Is there an example from Bolivia?", Language.English)]
    [InlineData("¿Hay una experiencia paraguaya en el anexo?", Language.Spanish)]
    public void Every_button_after_declining_leads_to_a_cited_answer(string question, Language language)
    {
        var declined = Assert.IsType<Answer.Declined>(Ask(question, language));

        Assert.NotEmpty(declined.Next);
        Assert.All(declined.Next, choice => Assert.NotEmpty(Assert.IsType<Answer.Grounded>(Ask(choice.Text, language)).Citations));
    }

    [Theory]
    [InlineData("¿Puede una universidad hacer un compromiso?", Language.Spanish, "Está en la lista: **Academia")]
    [InlineData("Um sindicato pode fazer um compromisso?", Language.Portuguese, "Está na lista: **Sindicatos")]
    [InlineData("Can a sports club make a pledge?", Language.English, "It is on the list: **Sports")]
    public void Asked_for_one_entry_of_a_list_the_answer_begins_with_it(string question, Language language, string first)
    {
        Assert.StartsWith(first, Ask(question, language).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vamos a capacitar a policías para reconocer a víctimas de trata de personas entre los migrantes.", Language.Spanish)]
    [InlineData("We will train staff to recognise migrants who are victims of human trafficking.", Language.English)]
    public void The_words_named_as_deciding_are_those_that_decide(string project, Language language)
    {
        var lead = Ask(project, language).Markdown.Split('\n')[0];

        Assert.Contains(language is Language.Spanish ? "trata" : "trafficking", lead, StringComparison.Ordinal);
        Assert.DoesNotContain("migrant", lead, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_line_of_the_practices_has_a_citation_of_its_own(Language language)
    {
        var answer = Desk.Shared.Answerer.Teller.Show("practices", language, whole: false);

        Assert.Equal(8, answer.Citations.Count(citation => citation.PassageId.StartsWith("practice-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("¿Cuáles son los 23 objetivos?", Language.Spanish)]
    [InlineData("Quais são os 23 objetivos?", Language.Portuguese)]
    [InlineData("What are the 23 objectives?", Language.English)]
    public void A_list_comes_complete_and_in_order(string question, Language language)
    {
        var answer = Assert.IsType<Answer.Grounded>(Ask(question, language));

        var numbers = ObjectiveLine().Matches(answer.Markdown).Select(line => int.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 23), numbers);
    }

    [Theory]
    [InlineData("¿Qué puede hacer un municipio en el objetivo 15?", Language.Spanish, "puntos locales de prestación", "Valparaíso")]
    [InlineData("O que um município pode fazer no objetivo 15?", Language.Portuguese, "pontos locais de prestação", "Valparaíso")]
    [InlineData("What can a municipality do under objective 15?", Language.English, "service points", "Valparaíso")]
    public void A_row_is_answered_with_commitment_local_action_and_example(string question, Language language, string action, string example)
    {
        var answer = Assert.IsType<Answer.Grounded>(Ask(question, language));

        Assert.Contains(action, answer.Markdown, StringComparison.Ordinal);
        Assert.Contains(example, answer.Markdown, StringComparison.Ordinal);
        Assert.Equal(15, answer.Objectives[0]);
    }

    [Theory]
    [InlineData("¿Qué dice el objetivo 9?", Language.Spanish, "no da una acción local")]
    [InlineData("O que diz o objetivo 9?", Language.Portuguese, "não traz uma ação local")]
    [InlineData("What does objective 9 say?", Language.English, "gives no local action")]
    public void A_hole_in_the_handbook_is_said_as_such(string question, Language language, string honest)
    {
        Assert.Contains(honest, Ask(question, language).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("¿Cuáles son los 10 principios rectores?", Language.Spanish)]
    [InlineData("Quais são os 10 princípios orientadores?", Language.Portuguese)]
    [InlineData("What are the 10 guiding principles?", Language.English)]
    public void What_the_handbook_lost_is_shown_as_coming_from_elsewhere(string question, Language language)
    {
        var answer = Assert.IsType<Answer.Grounded>(Ask(question, language));

        Assert.Contains(answer.Citations, citation => citation.DocumentId != "handbook");
        Assert.Contains(Desk.Shared.Phrases.Say(language, "answer.partly-beside-handbook")[1..20], answer.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("¿Cuál es la capital de Francia?", Language.Spanish)]
    [InlineData("Qual é a capital da França?", Language.Portuguese)]
    [InlineData("What is the capital of France?", Language.English)]
    public void A_question_from_elsewhere_is_declined_every_time_it_is_pressed(string question, Language language)
    {
        for (var time = 0; time < 10; time++)
        {
            Assert.IsType<Answer.Declined>(Ask(question, language));
        }
    }

    /// <summary>Also right after a practice was shown, where "and in France?" would ask for another one.</summary>
    [Theory]
    [InlineData("¿Qué pide el objetivo 15?", "¿Cuánto cuesta el visado a Francia?", Language.Spanish)]
    [InlineData("O que pede o objetivo 15?", "Quanto custa o visto para a França?", Language.Portuguese)]
    [InlineData("What does objective 15 ask for?", "How much is a visa for France?", Language.English)]
    public void A_country_in_a_question_from_elsewhere_does_not_ask_for_its_practices(string before, string question, Language language)
    {
        var (_, _, state, _) = Desk.Shared.Asking.AnswerOne(before, language, null);

        var answer = Assert.IsType<Answer.Declined>(Desk.Shared.Asking.AnswerOne(question, language, state).Answer);

        Assert.DoesNotContain("Urugua", answer.Markdown, StringComparison.Ordinal);
    }

    private static Answer Ask(string question, Language language) => Desk.Shared.Asking.AnswerOne(question, language, null).Answer;

    private static IEnumerable<string> Units() =>
        Desk.Shared.Knowledge.Passages.Select(passage => passage.Id).Concat(Desk.Shared.Knowledge.Collections.Select(list => list.Id));

    // Tags, marks of Markdown and the quotes of a data file are not words.
    private static string Folded(string text) => NotWord().Replace(Tag().Replace(text, " ").Replace("(#)", " ", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex("</?[a-z]+( [^>]*)?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^- \*\*\w+ (\d+)\*\*", RegexOptions.Multiline)]
    private static partial Regex ObjectiveLine();
}
