using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting;

/// <summary>
/// People who answer well and badly, tell much at once, wander off, correct, skip, change language and come back, through both forms and
/// over restarts: nothing breaks, nothing is lost. Ten thousand turns; a walk is its seed, so one that fails can be walked again.
/// </summary>
public sealed class RandomWalkTests
{
    private const int TurnsOfAWalk = 40;
    private const int MostWaiting = 3;

    private static readonly string[] Detours =
    [
        "¿quién puede presentar un compromiso?", "quem pode apresentar um compromisso?", "who can make a pledge?", "¿qué pide el objetivo 15?", "ver más",
        "ayuda", "gracias", "hola", "¿por qué me pregunta eso?", "um exemplo", "what is missing?", "opciones", "mis borradores", "¿y el 16?", "repita",
    ];

    private static readonly string[] Moves =
    [
        "volver", "no lo sé todavía", "no sé", "revisión", "completar lo que falta", "cambiar algo", "cambie el título", "continuar", "dejarlo como está",
        "cambie la fecha", "me equivoqué en el país", "cancelar", "no", "sí", "2", "7", "descargar word", "seguimos otro día", "em português", "in English", "en español",
        "quiero hacer un compromiso", "volver a empezar", "renombrar a Plan de oficios", "duplicar el borrador", "ir al título",
        "revísalo", "está bien así?", "solo 1 y 2", "sin el 2", "usar eso", "prefiero pregunta por pregunta", "quiero presentar una buena práctica", "deshacer",
        "cámbialo a 2028", "borra el segundo socio", "lista para pegar", "antes de empezar", "guardar mi perfil", "what is missing?", "salta", "atrás",
    ];

    private static readonly string[] Told =
    [
        "Somos la Municipalidad de San Miguel y queremos capacitar a 40 funcionarias antes de junio de 2027 con la Universidad Nacional de Luján.",
        "A prefeitura de Pacaraima vai ensinar português a 300 migrantes até o fim do ano que vem, porque 700 ficaram sem vaga em 2025.",
        "Since 2021 the city of Rivera has run a help desk with the Red Cross; it has advised 2,400 migrants and cut waiting from 9 to 3 weeks.",
        "1.\tObjetivo: abrir dos ventanillas\r\n\u2022\t900 personas por año\r\n\u2022\t\u201cSan Miguel te orienta\u201d \u2013 hasta diciembre de 2027\u00a0\r\n\r\nPresupuesto: $ 12.000.000",
    ];

    private static readonly string[] Bad =
    [
        "", "   ", "???", "😀", "\u202eabc\u0000", "<script>alert(1)</script>", "9999999999999", "31 de febrero de 2027", "aaaaaaaaaaaa", "tal vez", "{name}", "a|b|[c]",
        "Volver a empezar: segunda oportunidad para oficios", "\"ayuda\"", "¿Y si no?", new('x', 5_000),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 250)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_walk_breaks_nothing_loses_nothing_and_can_be_reviewed(int seed)
    {
        var random = new Random(seed);
        var clock = new FakeClock();
        var store = new MemoryConversationStore();
        var bot = new TestBot(store, clock);
        await bot.SayAsync(seed % 2 == 0 ? "quiero hacer un compromiso" : "quiero presentar una buena práctica");
        var before = await bot.DraftsAsync();

        for (var i = 0; i < TurnsOfAWalk; i++)
        {
            if (random.Next(15) == 0)
            {
                bot.Dispose();
                bot = new TestBot(store, clock, turnPrefix: string.Create(CultureInfo.InvariantCulture, $"r{i}-"));
            }

            var text = Next(random, bot.Forms, await bot.LoadAsync());
            var record = await bot.SayAsync(text);
            var after = await bot.DraftsAsync();

            Assert.NotEqual(TurnStatus.Failed, record.Outcome.Status);
            Assert.NotEmpty(record.Outgoing);
            AssertNothingLost(before, after, record);
            before = after;
        }

        await AssertReviewIsReachable(bot);
        bot.Dispose();
    }

    private static string Next(Random random, FormCatalog forms, Conversation conversation) => random.Next(10) switch
    {
        < 5 when conversation.Drafting is { FieldId: { } id, FormId: var form } => Good(random, forms[form][id]),
        5 => Told[random.Next(Told.Length)],
        < 7 => Detours[random.Next(Detours.Length)],
        < 9 => Moves[random.Next(Moves.Length)],
        _ => Bad[random.Next(Bad.Length)],
    };

    private static string Good(Random random, Field field) => field.Kind switch
    {
        FieldKind.YesNo => random.Next(2) == 0 ? "sí" : "não",
        FieldKind.Date => random.Next(2) == 0 ? "diciembre de 2027" : "31/12/2028",
        FieldKind.Email => $"persona{random.Next(100).ToString(CultureInfo.InvariantCulture)}@sanmiguel.example",
        _ when field.Options.Count > 0 => field.OfferedOptions.ElementAt(random.Next(field.OfferedOptions.Count())).Label.Es,
        _ when field.Digits => "2345",
        _ => field.Example.Es,
    };

    /// <summary>A value goes only when the turn was about that field; a draft goes only after a yes.</summary>
    private static void AssertNothingLost(IReadOnlyList<Draft> before, IReadOnlyList<Draft> after, TurnRecord record)
    {
        Assert.DoesNotContain(record.Outcome.Changes, change => change is DraftChange.Forgotten);
        foreach (var draft in before)
        {
            if (record.Outcome.Changes.OfType<DraftChange.Deleted>().Any(deleted => deleted.DraftId == draft.Id))
            {
                continue;
            }

            var now = Assert.Single(after, other => other.Id == draft.Id);
            Assert.True(!draft.Values.Keys.Except(now.Values.Keys).Any(), $"«{record.Turn.Text}» took {string.Join(", ", draft.Values.Keys.Except(now.Values.Keys))}: {string.Join(" / ", record.Outgoing)}");
            var changed = draft.Values.Count(value => !value.Value.Items.SequenceEqual(now.Values[value.Key].Items));
            Assert.True(changed <= 1 || draft.Proposal is not null, "One turn changed several values that nobody had proposed.");
        }
    }

    private static async Task AssertReviewIsReachable(TestBot bot)
    {
        await bot.SayAsync("en español");
        if ((await bot.LoadAsync()).Drafting is null)
        {
            await bot.SayAsync("continuar");
        }

        // What waits for a yes is settled first.
        var open = (await bot.LoadAsync()).Drafting?.DraftId;
        for (var guard = 0; guard < MostWaiting && (await bot.DraftsAsync()).Any(draft => draft.Id == open && draft.Proposal is not null); guard++)
        {
            await bot.SayAsync("prefiero pregunta por pregunta");
        }

        var record = await bot.SayAsync("revisión");

        Assert.Null(record.Outcome.Conversation.Drafting?.FieldId);
        Assert.Contains(record.Outgoing, text => text.Contains("Revisión", StringComparison.Ordinal));
    }
}
