using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;

namespace Pacto.Bot.Channels.Web;

/// <summary>Writes pages for readers.</summary>
internal sealed class PageWriter(Phrases phrases, KnowledgeBase knowledge)
{
    /// <summary>Scripts, styles and connections of this server only; nothing inline, and no text that becomes a script.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    public RazorComponentResult Show<T>(
        HttpContext http, int status = StatusCodes.Status200OK, params ReadOnlySpan<(string Name, object Value)> parameters)
        where T : IComponent
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Language";
        headers["Referrer-Policy"] = "same-origin";
        Dictionary<string, object?> values = new()
        {
            ["Page"] = new Page(PageLanguage.Of(http.Request), http.Request.Path.Value ?? "/", phrases, knowledge),
        };
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new RazorComponentResult(typeof(T), values) { StatusCode = status };
    }

    public RazorComponentResult ShowDocument(HttpContext http, string id) =>
        knowledge.FindDocument(id) is { } document
            ? Show<DocumentPage>(http, parameters: ("Document", document))
            : Show<MissingPage>(http, StatusCodes.Status404NotFound);

    public RazorComponentResult ShowPassage(HttpContext http, string documentId, string id) =>
        knowledge.Find(id) is { } passage && passage.DocumentId == documentId
            ? Show<PassagePage>(http, parameters: ("Passage", passage))
            : Show<MissingPage>(http, StatusCodes.Status404NotFound);
}
