using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Http;

/// <summary>For whoever watches the process.</summary>
internal static class HealthEndpoints
{
    private static readonly ConversationKey Nowhere = new("health", "health");

    /// <summary>Adds <c>/health/live</c> (the process answers) and <c>/health/ready</c> (and can read what it keeps).</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (ITranscripts transcripts, CancellationToken cancellationToken) =>
        {
            await transcripts.FindOwnerAsync(Nowhere, cancellationToken);
            return Results.Text("ready");
        });
    }
}
