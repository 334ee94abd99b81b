using Microsoft.AspNetCore.Mvc;
using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Hands out the file of a draft to whoever holds its signed address.</summary>
internal static class DraftFileEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    public static void MapDraftFiles(this IEndpointRouteBuilder app) => app.MapGet("/borradores/{draftId}/{name}", FetchAsync);

    private static async Task<IResult> FetchAsync(
        string draftId, string? t, HttpResponse response, DraftFileLinks links, [FromServices] IDraftFiles files, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(t) is not { } link || link.DraftId != draftId)
        {
            return Results.Problem(statusCode: 403, title: "This address is not valid, or no longer.");
        }

        if (await files.MakeAsync(link.Owner, link.DraftId, link.Format, link.Language, cancellationToken) is not { } file)
        {
            return Results.Problem(statusCode: 404, title: "There is no such draft.");
        }

        // The draft changes, and it is one person's: no cache may keep it.
        response.Headers.CacheControl = "no-store";
        return Results.Bytes(file.Content, file.ContentType, file.Name);
    }
}
