using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Drafting;

/// <summary>People who answer well and badly, wander off, correct, skip, change language and come back: nothing breaks, nothing is lost.</summary>
public sealed class RandomWalkTests
{
    private const int TurnsOfAWalk = 40;

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
    ];

    private static readonly string[] Bad =
    [
        "", "   ", "???", "😀", "\u202eabc\u0000", "<script>alert(1)</script>", "9999999999999", "31 de febrero de 2027", "aaaaaaaaaaaa", "tal vez", "{name}", "a|b|[c]",
        "Volver a empezar: segunda oportunidad para oficios", "\"ayuda\"", "¿Y si no?", new('x', 5_000),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_walk_breaks_nothing_loses_nothing_and_can_be_reviewed(int seed)
    {
        var random = new Random(seed);
        var clock = new FakeClock();
        var store = new MemoryConversationStore();
        using var bot = new TestBot(store, clock);
        await bot.SayAsync("quiero hacer un compromiso");
        var before = await bot.DraftsAsync();

        for (var i = 0; i < TurnsOfAWalk; i++)
        {
            var text = Next(random, bot.Forms, await bot.LoadAsync());
            var record = await bot.SayAsync(text);
            var after = await bot.DraftsAsync();

            Assert.NotEqual(TurnStatus.Failed, record.Outcome.Status);
            Assert.NotEmpty(record.Outgoing);
            AssertNothingLost(before, after, record);
            before = after;
        }

        await AssertReviewIsReachable(bot);
    }

    private static string Next(Random random, FormCatalog forms, Conversation conversation) => random.Next(10) switch
    {
        < 5 when conversation.Drafting is { FieldId: { } id, FormId: var form } => Good(random, forms[form][id]),
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
            Assert.Empty(draft.Values.Keys.Except(now.Values.Keys));
            var changed = draft.Values.Count(value => !value.Value.Items.SequenceEqual(now.Values[value.Key].Items));
            Assert.True(changed <= 1, "One turn changed several values.");
        }
    }

    private static async Task AssertReviewIsReachable(TestBot bot)
    {
        await bot.SayAsync("en español");
        if ((await bot.LoadAsync()).Drafting is null)
        {
            await bot.SayAsync("continuar");
        }

        var record = await bot.SayAsync("revisión");

        Assert.Null(record.Outcome.Conversation.Drafting?.FieldId);
        Assert.Contains(record.Outgoing, text => text.Contains("Revisión", StringComparison.Ordinal));
    }
}
