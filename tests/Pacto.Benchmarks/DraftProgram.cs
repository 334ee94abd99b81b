using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pacto.Bot;
using Pacto.Bot.Conversations;
using Pacto.Bot.Turns;

namespace Pacto.Benchmarks;

/// <summary><c>drafts</c>: turns of a draft, each accepted, answered and stored on the disk, in one process.</summary>
internal static class DraftProgram
{
    private const int Conversations = 40;

    // As somebody may answer who is drafting a pledge; what does not fit the question is said back, which is a turn as well.
    private static readonly string[] Said =
    [
        "quiero hacer un compromiso",
        "Municipalidad de Quilpué",
        "gobierno local",
        "Chile",
        "Ventanilla de orientación para familias recién llegadas",
        "objetivo 15",
        "no sé",
        "Vamos a abrir una ventanilla de orientación en el centro cívico para 300 familias recién llegadas, con dos trabajadoras sociales y en alianza con la universidad, entre marzo de 2027 y diciembre de 2028.",
        "¿qué es un indicador?",
        "cantidad de familias atendidas",
        "saltar",
        "ver el borrador",
        "volver",
        "cambiar el título a Ventanilla de bienvenida",
        "guardar",
    ];

    public static async Task RunAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("pacto-drafts-").FullName, "pacto.db");
        await using var rooms = BotHost.BuildTerminal([$"--Storage:Path={file}"], TextWriter.Null, isInteractive: false);
        var store = rooms.GetRequiredService<IConversationStore>();
        var handler = rooms.GetRequiredService<TurnHandler>();
        var sender = rooms.GetRequiredService<IReplySender>();
        List<double> times = [];
        for (var number = 0; number < Conversations; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"c{number}");
            foreach (var (text, at) in Said.Select((text, at) => (text, at)))
            {
                var turn = new Turn(
                    string.Create(CultureInfo.InvariantCulture, $"t{at}"), new ConversationKey(sender.Channel, key), new PersonKey(sender.Channel, "", key),
                    TurnKind.Message, text, null, TimeProvider.System.GetUtcNow());
                var started = TimeProvider.System.GetTimestamp();
                await store.AcceptAsync(turn, null, CancellationToken.None);
                await handler.HandleAsync(turn, sender, CancellationToken.None);
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        Console.WriteLine($"{times.Count} turns of drafts, stored: {new Times(times.Skip(Said.Length * Conversations / 4))}");
    }
}
