using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Tests.Answering.Fluent;
using Pacto.Testing.Model;

namespace Pacto.Bot.Tests.Assisting;

/// <summary>A conversation about a draft where a model is connected.</summary>
internal static class Helped
{
    public const string Told = "Somos la Municipalidad de Quilmes y vamos a abrir una oficina de atención para 400 personas migrantes antes de diciembre de 2027, "
        + "pensando sobre todo en las vecinas que crían a sus hijos. Contacto: Ana Pérez, ana@quilmes.example.";

    /// <summary>Words of it that the rules take for no field.</summary>
    public const string Pointed = "pensando sobre todo en las vecinas que crían a sus hijos";

    public const string Read = "Leerlo también con el modelo";

    public static ModelReply Finds(params (string Field, string Words, string Option)[] found) => new ModelReply.Words(
        "{\"found\":[" + string.Join(',', found.Select(one => $$"""{"field":"{{one.Field}}","words":"{{one.Words}}","option":"{{one.Option}}"}""")) + "]}");

    public static ModelBot Bot(ModelServer server, params (string Key, string Value)[] settings) => new(server, settings);

    /// <summary>Tells, and says yes to what was understood; she was told of the model by then.</summary>
    public static async Task TellAsync(ModelBot bot, params string[] more)
    {
        foreach (var text in more.Prepend("sí").Prepend(Told))
        {
            await bot.SayAsync(text);
        }
    }

    public static async Task<Draft> DraftAsync(ModelBot bot) => Assert.Single(await bot.Bot.DraftsAsync());

    public static IEnumerable<Choice> ChoicesOf(TurnRecord record) => record.Outcome.Reply.Parts.OfType<ReplyPart.Choices>().SelectMany(part => part.Items);
}
