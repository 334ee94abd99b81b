using Pacto.Bot.Channels.Web;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Mirror;

namespace Pacto.Bot.Channels.Drafts;

/// <summary>Shows a draft ready to paste, field by field in the order of the live form, to whoever holds its signed address.</summary>
internal static class DraftPageEndpoint
{
    /// <summary>The last word of the page's address.</summary>
    public const string Name = "pegar";

    private static readonly string[] Formats = ["docx", "md", "json"];

    /// <summary>Adds the endpoint.</summary>
    public static void MapDraftPages(this IEndpointRouteBuilder app) => app.MapGet($"/borradores/{{draftId}}/{Name}", ShowAsync);

    private static async Task<IResult> ShowAsync(
        string draftId, string? t, HttpContext http, DraftLinkGate gate, DraftFileLinks links, FormCatalog forms, PageWriter pages, CancellationToken cancellationToken)
    {
        // It is one person's: kept by no cache, found by no search, and its address is told to nobody.
        var headers = http.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        var page = await gate.OpenAsync(draftId, t, cancellationToken) is var (link, draft)
            && link.Format == DraftFileLinks.Page
            && forms.Find(draft.FormId) is { } form
                ? await pages.WriteAsync<MirrorPage>(
                    http,
                    StatusCodes.Status200OK,
                    new()
                    {
                        ["Form"] = form,
                        ["Draft"] = draft,
                        ["Sections"] = FormMirror.Of(form, draft, link.Language),
                        ["Written"] = link.Language,
                        ["Ends"] = link.Ends,
                        ["Files"] = Formats.ToDictionary(format => format, format => links.AddressOf(link with { Format = format }, $"{form.Id}.{format}")),
                    },
                    keep: $"t={t}")
                : await pages.WriteAsync<ClosedPage>(http, StatusCodes.Status403Forbidden, []);
        headers.CacheControl = "no-store";
        return page;
    }
}
