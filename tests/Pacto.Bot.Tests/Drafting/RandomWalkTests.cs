using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Storage;
using Pacto.Knowledge.Languages;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting;

/// <summary>
/// People who answer well and badly, tell much at once, wander off, correct, skip, change language and come back, through both forms and
/// over restarts: nothing breaks, nothing is lost, and after every turn what is shown is what is stored. Ten thousand turns; a walk is its
/// seed, so one that fails can be walked again.
/// </summary>
public sealed class RandomWalkTests : IDisposable
{
    private const int TurnsOfAWalk = 40;

    /// <summary>One walk in so many goes over a real file that is closed and opened again.</summary>
    private const int FileEvery = 10;
    private const int MostWaiting = 3;

    /// <summary>After so many turns the summary is asked for.</summary>
    private const int SummaryEvery = 8;

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
        "cámbialo a 2028", "borra el segundo socio", "lista para pegar", "antes de empezar", "guardar mi perfil", "what is missing?", "salta", "atrás", "undo", "desfazer",
        "rehacer", "deshaga el último cambio",
    ];

    private static readonly HashSet<string> Undoing = new(StringComparer.Ordinal) { "deshacer", "desfazer", "undo", "deshaga el último cambio" };

    private static readonly Dictionary<Language, string> Summary = new() { [Language.Spanish] = "resumen", [Language.Portuguese] = "resumo", [Language.English] = "summary" };

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

    private readonly string folder = Directory.CreateTempSubdirectory("pacto-walk-").FullName;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 250)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_walk_breaks_nothing_loses_nothing_and_can_be_reviewed(int seed)
    {
        var random = new Random(seed);
        var clock = new FakeClock();
        var store = Store(seed, clock);
        var bot = new TestBot(store, clock);
        await bot.SayAsync(seed % 2 == 0 ? "quiero hacer un compromiso" : "quiero presentar una buena práctica");
        var before = await bot.DraftsAsync();

        for (var i = 0; i < TurnsOfAWalk; i++)
        {
            if (random.Next(15) == 0)
            {
                bot.Dispose();
                store = Reopened(store, seed, clock);
                bot = new TestBot(store, clock, turnPrefix: string.Create(CultureInfo.InvariantCulture, $"r{i}-"));
                AssertSame(before, await bot.DraftsAsync(), "a restart");
            }

            var here = await bot.LoadAsync();
            var text = Next(random, bot.Forms, here);
            var record = await bot.SayAsync(text);
            var after = await bot.DraftsAsync();

            Assert.NotEqual(TurnStatus.Failed, record.Outcome.Status);
            Assert.NotEmpty(record.Outgoing);
            if (!AssertUndone(before, after, here, text))
            {
                AssertNothingLost(before, after, record);
            }

            if (IsDetour(text, here))
            {
                AssertSame(before, after, text);
            }

            await ShownAsStored.AssertAsync(bot, [.. after.Where(draft => !before.Any(other => other.Id == draft.Id && other.Version == draft.Version))], record.Outcome.Reply.Language);
            before = after;
            if (i % SummaryEvery == SummaryEvery - 1)
            {
                await AssertSummary(bot);
            }
        }

        await AssertReviewIsReachable(bot);
        bot.Dispose();
        (store as IDisposable)?.Dispose();
    }

    private IConversationStore Store(int seed, FakeClock clock) => seed % FileEvery == 0
        ? new SqliteConversationStore(new StorageOptions { Path = Path.Combine(folder, $"{seed.ToString(CultureInfo.InvariantCulture)}.db") }, clock)
        : new MemoryConversationStore();

    private IConversationStore Reopened(IConversationStore store, int seed, FakeClock clock)
    {
        if (store is not SqliteConversationStore file)
        {
            return store;
        }

        file.Dispose();
        return Store(seed, clock);
    }

    // A question of ours or theirs that is no answer to anything: nothing may change.
    private static bool IsDetour(string text, Conversation before) => before.Drafting is not null && Detours.Contains(text) && text.Contains('?', StringComparison.Ordinal);

    private static void AssertSame(IReadOnlyList<Draft> before, IReadOnlyList<Draft> after, string what) => Assert.All(
        before,
        draft => Assert.True(
            after.Any(other => other.Id == draft.Id && draft.Values.All(value => other.Value(value.Key)?.Items.SequenceEqual(value.Value.Items) ?? false) && other.Values.Count == draft.Values.Count),
            $"«{what}» changed a draft"));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

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

    /// <summary>Taking back, and making again, moves the open draft along its history and touches no other; whatever was taken back can be had again.</summary>
    private static bool AssertUndone(IReadOnlyList<Draft> before, IReadOnlyList<Draft> after, Conversation here, string text)
    {
        var open = before.FirstOrDefault(draft => draft.Id == here.Drafting?.DraftId);
        if (open is not { Proposal: null } || !(Undoing.Contains(text) || text == "rehacer"))
        {
            return false;
        }

        var now = after.First(draft => draft.Id == open.Id);
        var moved = Undoing.Contains(text) ? DraftHistory.Undo(open, now.UpdatedAt) : DraftHistory.Redo(open, now.UpdatedAt);
        var expected = moved?.Draft ?? open;
        AssertSame([expected], [now], text);
        AssertSame([.. before.Where(draft => draft.Id != open.Id)], after, text);
        Assert.Equal((expected.Past.Count, expected.Future.Count), (now.Past.Count, now.Future.Count));
        if (moved is not null)
        {
            var back = Undoing.Contains(text) ? DraftHistory.Redo(now, now.UpdatedAt) : DraftHistory.Undo(now, now.UpdatedAt);
            AssertSame([open], [back!.Value.Draft], $"{text}, and back");
        }

        return true;
    }

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

    private static async Task AssertSummary(TestBot bot)
    {
        var conversation = await bot.LoadAsync();
        if (conversation.Drafting is null || conversation.Pending is not null)
        {
            return;
        }

        var reply = (await bot.SayAsync(Summary[conversation.Language ?? Language.Spanish])).Outcome;
        var draft = (await bot.DraftsAsync()).First(draft => draft.Id == reply.Conversation.Drafting!.DraftId);
        ShownAsStored.AssertSummary(bot.Forms[draft.FormId], draft, reply.Reply.Language, reply.Reply);
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
        var draft = (await bot.DraftsAsync()).First(draft => draft.Id == record.Outcome.Conversation.Drafting!.DraftId);
        ShownAsStored.AssertSummary(bot.Forms[draft.FormId], draft, record.Outcome.Reply.Language, record.Outcome.Reply);
    }
}
