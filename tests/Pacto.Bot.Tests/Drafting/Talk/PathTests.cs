using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;
using Pacto.Testing;
using Xunit.Abstractions;

namespace Pacto.Bot.Tests.Drafting.Talk;

/// <summary>How many turns a median officer needs to a complete draft: answering one question at a time, and telling it first.</summary>
public sealed class PathTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Language.Spanish, "quiero hacer un compromiso", 30)]
    [InlineData(Language.Portuguese, "quero fazer um compromisso", 30)]
    [InlineData(Language.English, "I want to make a pledge", 30)]
    [InlineData(Language.Spanish, "quiero presentar una buena práctica", 29)]
    [InlineData(Language.Portuguese, "quero apresentar uma boa prática", 29)]
    [InlineData(Language.English, "we want to submit a good practice", 29)]
    public Task A_draft_is_complete_by_dictation(Language language, string opening, int most) => WalkAsync("dictation", language, opening, most);

    [Theory]
    [InlineData(
        Language.Spanish,
        "Somos la Municipalidad de Quilmes, Argentina. En 2026 quedaron 400 turnos de documentación sin cubrir en tres barrios, según nuestro registro. Vamos a abrir dos oficinas de orientación para 900 personas migrantes entre marzo de 2027 y diciembre de 2028, con la Universidad Nacional de Quilmes y Cáritas. Contamos con 120.000 dólares del presupuesto municipal. Mediremos los trámites iniciados por mes, de 0 a 900, con el registro de la oficina. Atenderemos sin pedir la situación migratoria y con una sala para niñas y niños. Contacto: Rosa Quispe Mamani, directora de Derechos Humanos, rosa.quispe@quilmes.example.",
        18)]
    [InlineData(
        Language.Portuguese,
        "Somos a Prefeitura de Pacaraima, Brasil. Em 2026 ficaram 300 famílias migrantes sem vaga em creche, segundo o registro da Secretaria de Educação. Vamos abrir 120 vagas em creche para crianças migrantes entre fevereiro de 2027 e dezembro de 2028, com a Universidade Federal de Roraima. Contamos com R$ 800.000 do orçamento municipal. Mediremos as vagas ocupadas por mês, de 0 a 120, com o registro da secretaria. O atendimento será feito sem perguntar a situação migratória. Contato: Ana Souza Lima, coordenadora de Educação, ana.souza@pacaraima.example.",
        18)]
    [InlineData(
        Language.English,
        "We are the City of Georgetown in Guyana. In 2026 our help desk turned away 350 migrants for lack of staff, according to our register. We will train 40 front-desk officers and open two help desks for 900 migrants between March 2027 and December 2028, with the University of Guyana. We have a budget of USD 90,000. We will measure people served each month, from 0 to 900, with the desk register. The desks will serve people without asking for their migration status. Contact: Joan Baker, head of Social Services, joan.baker@georgetown.example.",
        18)]
    public Task A_pledge_is_complete_by_one_paragraph_and_its_gaps(Language language, string paragraph, int most) => WalkAsync("paragraph", language, paragraph, most);

    private async Task WalkAsync(string way, Language language, string opening, int most)
    {
        using var bot = new TestBot(new MemoryConversationStore(), new FakeClock());
        var officer = new Officer(bot, language);

        var draft = await officer.FillAsync(opening);

        output.WriteLine($"{draft.FormId}, {way}, {language}: {officer.Turns} turns, median {officer.Median:0.0} ms; asked {string.Join(", ", officer.Asked)}");
        Assert.Empty(draft.Progress(bot.Forms[draft.FormId]).Open);
        Assert.True(officer.Turns <= most, $"{officer.Turns} turns");
    }
}
