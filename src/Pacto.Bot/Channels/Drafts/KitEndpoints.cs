using Pacto.Bot.Channels.Web;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>The questions of the forms, for everybody: a page to print, and the same as files. Nothing in them is anybody's.</summary>
internal static class KitEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void MapKits(this IEndpointRouteBuilder app)
    {
        app.MapGet("/formularios/{formId}", ShowAsync);
        app.MapGet("/formularios/{formId}/preguntas.{format}", Fetch);
    }

    private static async Task<IResult> ShowAsync(string formId, HttpContext http, FormCatalog forms, PageWriter pages) =>
        forms.Find(formId) is { } form
            ? await pages.WriteAsync<KitPage>(http, StatusCodes.Status200OK, new() { ["Form"] = form })
            : await pages.ShowMissingAsync(http);

    private static IResult Fetch(string formId, string format, HttpRequest request, IFormKits kits) =>
        kits.Make(formId, format, PageLanguage.Of(request)) is { } file
            ? Results.Bytes(file.Content, file.ContentType, file.Name)
            : Results.NotFound();
}
