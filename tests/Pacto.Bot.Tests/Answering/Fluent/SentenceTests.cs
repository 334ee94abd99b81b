using Pacto.Bot.Answering.Fluent;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Answering.Fluent;

/// <summary>What of a model's words is shown, and what is not, against the real sources.</summary>
public sealed class SentenceTests
{
    private static readonly KnowledgeBase Knowledge = Desk.Shared.Knowledge;
    private static readonly SentenceChecker Checker = new(Desk.Shared.Retriever, CheckingWords.Load(Repository.PathOf("seeds")));

    [Theory]
    [InlineData("Una frase [1]. Otra frase [2].", "Una frase [1].", "Otra frase [2].")]
    [InlineData("Una frase. [1] Otra frase. [2][3]", "Una frase. [1]", "Otra frase. [2][3]")]
    [InlineData("Sin marca. Otra frase [1].", "Sin marca.", "Otra frase [1].")]
    [InlineData("Una frase [1]\nOtra frase [2]", "Una frase [1]", "Otra frase [2]")]
    [InlineData("Una frase [1] Otra frase [2]", "Una frase [1]", "Otra frase [2]")]
    [InlineData("Son 1.500 personas [1] en 2.5 años. Y más [2].", "Son 1.500 personas [1] en 2.5 años.", "Y más [2].")]
    [InlineData("Fue en 2018. Luego [1].", "Fue en 2018.", "Luego [1].")]
    [InlineData("Termina sin", new string[0])]
    public void Words_become_sentences_with_their_marks_however_they_are_cut(string text, params string[] expected)
    {
        for (var size = 1; size <= text.Length; size++)
        {
            var reader = new SentenceReader();
            List<string> read = [];
            foreach (var piece in text.Chunk(size))
            {
                reader.Append(new string(piece));
                while (reader.Next(ended: false) is { } sentence)
                {
                    read.Add(sentence);
                }
            }

            while (reader.Next(ended: true) is { } sentence)
            {
                read.Add(sentence);
            }

            Assert.Equal(expected, read);
        }
    }

    [Theory]
    [InlineData(SentenceFault.None, "El PMM es el primer acuerdo intergubernamental que abarca todas las dimensiones de la migración [1].")]
    [InlineData(SentenceFault.None, "Además, se adoptó en Marrakech el 10 de diciembre de 2018 [1].")]
    [InlineData(SentenceFault.None, "El acuerdo “abarca todas las dimensiones de la migración internacional” [1].")]
    [InlineData(SentenceFault.None, "El Pacto Mundial para la Migración no es jurídicamente vinculante [2].")]
    [InlineData(SentenceFault.Denial, "El Pacto Mundial para la Migración es jurídicamente vinculante [2].")]
    [InlineData(SentenceFault.Denial, "El PMM no es el primer acuerdo intergubernamental [1].")]
    [InlineData(SentenceFault.Number, "El PMM se adoptó en Marrakech en 2019 [1].")]
    [InlineData(SentenceFault.Number, "El PMM abarca siete dimensiones de la migración [1].")]
    [InlineData(SentenceFault.Name, "El PMM se adoptó en Marrakech por Bolivia [1].")]
    [InlineData(SentenceFault.Quote, "El acuerdo “abarca todas las migraciones” [1].")]
    [InlineData(SentenceFault.Claim, "El PMM debe abarcar las dimensiones de la migración [1].")]
    [InlineData(SentenceFault.Unsupported, "El PMM castiga la migración internacional [1].")]
    [InlineData(SentenceFault.Unsupported, "El PMM es un acuerdo de fútbol [1].")]
    [InlineData(SentenceFault.NoCitation, "El PMM es el primer acuerdo intergubernamental.")]
    [InlineData(SentenceFault.NoCitation, "El PMM es el primer acuerdo intergubernamental [4].")]
    [InlineData(SentenceFault.Language, "The Compact is the first agreement that covers all the dimensions of international migration [1].")]
    [InlineData(SentenceFault.Form, "El PMM es <b>el primer</b> acuerdo intergubernamental [1].")]
    [InlineData(SentenceFault.Form, "El acuerdo está en www.un.org y abarca la migración [1].")]
    [InlineData(SentenceFault.Form, "Sí [1].")]
    [InlineData(SentenceFault.Form, "¿Qué es el acuerdo intergubernamental de la migración [1]?")]
    [InlineData(SentenceFault.Denial, "El PMM no abarca las dimensiones de la migración [1].")]
    [InlineData(SentenceFault.None, "El formulario de compromisos está en https://migrationnetwork.un.org/submit-pledges [3].")]
    [InlineData(SentenceFault.Form, "El formulario de compromisos está en https://migrationnetwork.un.org.evil.ru/submit-pledges [3].")]
    public void A_sentence_says_no_more_than_the_passage_it_cites(object fault, string sentence)
    {
        var found = Checker.Check(sentence, Evidence("Qué es el PMM y cuándo se adoptó", "El Pacto no es jurídicamente vinculante", null), Language.Spanish);

        Assert.Equal((SentenceFault)fault, found.Fault);
    }

    [Fact]
    public void Whatever_the_sources_say_themselves_may_be_said_in_every_language()
    {
        var (said, asked) = (0, 0);
        foreach (var language in LanguageCode.All)
        {
            foreach (var passage in Knowledge.Passages)
            {
                var evidence = Checker.Read(passage, Knowledge.DocumentOf(passage).Language, language);
                foreach (var part in passage.Parts.Where(part => part.In(language) is { Length: > 60 and < 400 } text && text.AsSpan().IndexOfAny("[|") < 0 && part.Role is not (PassageRole.Link or PassageRole.Note) && !text.Contains('?', StringComparison.Ordinal)))
                {
                    asked++;
                    said += Checker.Check(part.In(language) + " [1]", [evidence], language).Fault is SentenceFault.None ? 1 : 0;
                }
            }
        }

        Assert.True(said >= asked * 0.99, $"{said} of {asked}");
    }

    private static List<EvidenceWords> Evidence(params string?[] titles) => [.. titles
        .Select(title => Knowledge.Passages.First(passage => title is null ? passage.Text.Contains("submit-pledges", StringComparison.Ordinal) : passage.Title[Language.Spanish] == title))
        .Select(passage => Checker.Read(passage, Knowledge.DocumentOf(passage).Language, Language.Spanish))];
}
