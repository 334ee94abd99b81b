using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Knowledge.Tests.Retrieval;

public sealed class RetrieverTests
{
    [Theory]
    [InlineData("objetivo 15", 15)]
    [InlineData("el objetivo quince", 15)]
    [InlineData("objective fifteen", 15)]
    [InlineData("objetivo vinte e um", 21)]
    [InlineData("objetivo n.º 9", 9)]
    public void A_number_leads_straight_to_its_objective(string text, int number)
    {
        var found = Seeds.Retriever.Retrieve(new RetrievalQuery(text));

        Assert.Equal([number], found.Keys.Objectives);
        Assert.Equal(number, found.Passages[0].Passage.Objective);
        Assert.Equal(number, found.Objectives[0].Number);
    }

    [Theory]
    [InlineData("Buenas, soy nueva en la secretaría de género. ¿Qué hicieron en Quilmes?", "practice-23")]
    [InlineData("Trabalho com juventude há dez anos. O que é uma boa prática?", "good-practice-definition")]
    [InlineData("Hello, I advise a town in Suriname. What is the Compact?", "intro-compact")]
    public void What_is_told_before_a_question_does_not_lead_away_from_it(string text, string unit) =>
        Assert.Equal(unit, Seeds.Retriever.Retrieve(new RetrievalQuery(text)).Units[0].Id);

    [Fact]
    public void Her_own_case_stays_hers_whatever_is_asked_after_it()
    {
        var found = Seeds.Retriever.Retrieve(new RetrievalQuery("Me detuvieron en la frontera y me sacaron el pasaporte. ¿Qué es el Pacto?"));

        Assert.True(found.Evidence < 0.5);
        Assert.Equal("personal_case", found.OutOfScope!.Category);
    }

    [Fact]
    public void Two_numbers_are_two_keys()
    {
        Assert.Equal([3, 4], Seeds.Retriever.Retrieve(new RetrievalQuery("compare los objetivos 3 y 4")).Keys.Objectives);
    }

    [Fact]
    public void A_misspelt_question_finds_what_the_right_one_finds()
    {
        var right = Seeds.Retriever.Retrieve(new RetrievalQuery("¿Quién puede hacer un compromiso?"));
        var wrong = Seeds.Retriever.Retrieve(new RetrievalQuery("kien puede aser un conpromiso"));

        Assert.Equal(right.Units[0].Id, wrong.Units[0].Id);
    }

    [Theory]
    [InlineData("trata de personas", Language.Spanish, 10)]
    [InlineData("tráfico de pessoas", Language.Portuguese, 10)]
    [InlineData("contrabando de migrantes", Language.Portuguese, 9)]
    [InlineData("tráfico ilícito de migrantes", Language.Spanish, 9)]
    public void False_friends_are_kept_apart_by_language(string text, Language language, int objective)
    {
        Assert.Equal(objective, Seeds.Retriever.Retrieve(new RetrievalQuery(text, language)).Objectives[0].Number);
    }

    [Fact]
    public void The_words_that_decided_an_objective_are_words_of_the_text()
    {
        const string Text = "Queremos abrir cuentas bancarias para que envíen remesas más baratas";
        var objective = Seeds.Retriever.Retrieve(new RetrievalQuery(Text)).Objectives[0];

        Assert.Equal(20, objective.Number);
        Assert.NotEmpty(objective.Words);
        Assert.All(objective.Words, word => Assert.Contains(word, Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \u0000\u202E ")]
    [InlineData("🙂🙂🙂")]
    [InlineData("<script>alert(1)</script>")]
    public void Nothing_to_look_for_is_no_failure(string text)
    {
        var found = Seeds.Retriever.Retrieve(new RetrievalQuery(text));

        Assert.InRange(found.Evidence, 0, 0.5);
    }

    [Fact]
    public void A_very_long_text_is_read_in_time()
    {
        var text = string.Join(' ', Enumerable.Repeat("¿Qué es una buena práctica y quién puede enviarla?", 5000));

        Assert.NotEmpty(Seeds.Retriever.Retrieve(new RetrievalQuery(text)).Units);
    }

    [Fact]
    public void Scores_go_down_and_stay_between_nothing_and_one()
    {
        var found = Seeds.Retriever.Retrieve(new RetrievalQuery("consulados móviles en Quilmes"));

        Assert.Equal("practice-23", found.Units[0].Id);
        Assert.Contains("practice-23", found.Keys.Practices);
        Assert.Equal(found.Units.Select(unit => unit.Score).OrderDescending(), found.Units.Select(unit => unit.Score));
        Assert.All(found.Units, unit => Assert.InRange(unit.Score, 0, 1));
    }

    [Fact]
    public void Every_anticipated_question_leads_to_a_passage_that_exists()
    {
        Assert.All(Seeds.Retriever.Book.Answered, question =>
            Assert.True(Seeds.Knowledge.Find(question.For) is not null || Seeds.Knowledge.FindCollection(question.For) is not null, question.For));
    }

    [Theory]
    [InlineData("¿Qué buena práctica hay en Bolivia?", "Bolivia")]
    [InlineData("boas práticas do Paraguai no anexo", "Paraguai")]
    [InlineData("Show me a good practice from Colombia", "Colombia")]
    public void A_practice_asked_of_a_country_without_one_names_the_country(string text, string country)
    {
        Assert.Equal(country, Seeds.Retriever.Retrieve(new RetrievalQuery(text)).MissingPlace);
    }

    [Theory]
    [InlineData("¿Qué buena práctica hay en Chile?")]
    [InlineData("práctica con mujeres venezolanas en Lima")]
    [InlineData("¿Puede Bolivia presentar un compromiso?")]
    [InlineData("¿Cuáles son los 23 objetivos?")]
    public void A_practice_that_is_there_is_not_missing(string text)
    {
        Assert.Null(Seeds.Retriever.Retrieve(new RetrievalQuery(text)).MissingPlace);
    }

    [Theory]
    [InlineData("NIP", "practice-15")]
    [InlineData("COVID-19", "practice-15")]
    [InlineData("IOM", "legal-notice")]
    [InlineData("GCM", "intro-compact")]
    [InlineData("A/RES/73/195", "compact-resolution")]
    public void A_bare_acronym_or_symbol_leads_to_the_passage_that_writes_it(string text, string passage)
    {
        Assert.Equal(passage, Seeds.Retriever.Retrieve(new RetrievalQuery(text)).Passages[0].Passage.Id);
    }

    [Fact]
    public void Words_that_nobody_knows_are_no_evidence()
    {
        Assert.Equal(0, Seeds.Retriever.Retrieve(new RetrievalQuery("How many calories are in an avocado?", Language.English)).Evidence);
    }
}
