using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pacto.Bot.Channels.DirectLine;
using Pacto.Bot.Conversations;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>
/// Shows a person her drafts beside the chat, to the token of her conversation. Reading only: what changes a draft is said in the
/// conversation, so that there is one path for it.
/// </summary>
internal static class DraftViewEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void MapDraftViews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/webchat/drafts", ListAsync);
        app.MapGet("/api/webchat/drafts/{draftId}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(
        string? lang, HttpRequest request, DirectLineGate gate, [FromServices] IDraftViews views, CancellationToken cancellationToken) =>
        await IdentifyAsync(request, gate) is { } person
            ? Answer(request, new DraftList(await views.ListAsync(person, LanguageOf(lang), cancellationToken)), DraftViewJson.Wire.DraftList)
            : DirectLineErrors.WrongToken;

    private static async Task<IResult> ShowAsync(
        string draftId,
        string? lang,
        HttpRequest request,
        DirectLineGate gate,
        [FromServices] IDraftViews views,
        DraftFileLinks links,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await IdentifyAsync(request, gate) is not { } person)
        {
            return DirectLineErrors.WrongToken;
        }

        var language = LanguageOf(lang);
        var page = links.AddressOf(new DraftFileLink(person, draftId, DraftFileLinks.Page, language, clock.GetUtcNow()), "");
        return await views.ShowAsync(person, draftId, language, cancellationToken) is { } view
            ? Answer(request, new DraftViewAnswer(view, page), DraftViewJson.Wire.DraftViewAnswer)
            : DirectLineErrors.NotHere;
    }

    /// <summary>The person a token is bound to; null for anybody else, the holder of the secret too.</summary>
    private static async Task<PersonKey?> IdentifyAsync(HttpRequest request, DirectLineGate gate) =>
        await gate.IdentifyAsync(request) is DirectLineCaller.Client { Token: { UserId: not null } token } ? token.PersonOf(null) : null;

    private static Language LanguageOf(string? code) => LanguageCode.Parse(code) ?? Language.Spanish;

    /// <summary>The draft changes, and it is one person's: no cache may keep it.</summary>
    private static JsonHttpResult<T> Answer<T>(HttpRequest request, T answer, JsonTypeInfo<T> type)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(answer, type);
    }
}
