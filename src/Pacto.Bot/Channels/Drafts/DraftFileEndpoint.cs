using Microsoft.AspNetCore.Mvc;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Hands out the file of a draft to whoever holds its signed address.</summary>
internal static class DraftFileEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    public static void MapDraftFiles(this IEndpointRouteBuilder app) => app.MapGet("/borradores/{draftId}/{name}", FetchAsync);

    private static async Task<IResult> FetchAsync(
        string draftId, string? t, HttpResponse response, DraftLinkGate gate, [FromServices] IDraftFiles files, CancellationToken cancellationToken)
    {
        // The draft changes, and it is one person's: no cache may keep it.
        response.Headers.CacheControl = "no-store";
        return await gate.OpenFileAsync(draftId, t, cancellationToken) is { } link
            && link.Format != DraftFileLinks.Page
            && await files.MakeAsync(link.Owner, draftId, link.Format, link.Language, cancellationToken) is { } file
                ? Results.Bytes(file.Content, file.ContentType, file.Name)
                : Results.Problem(statusCode: 403, title: "This address is not valid, or no longer.");
    }
}
