using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;

namespace Pacto.Bot.Channels.Web;

/// <summary>
/// Writes pages for readers. Components are rendered to text once, on the server: nothing of them lives on in the browser, so
/// neither sessions nor keys are needed.
/// </summary>
internal sealed class PageWriter(Phrases phrases, KnowledgeBase knowledge, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>A page that needs nothing but the frame.</summary>
    public Task<ContentHttpResult> ShowAsync<T>(HttpContext http)
        where T : IComponent => WriteAsync<T>(http, StatusCodes.Status200OK, []);

    /// <summary>A whole source; a page that says so when there is none with the id.</summary>
    public Task<ContentHttpResult> ShowDocumentAsync(HttpContext http, string id) =>
        knowledge.FindDocument(id) is { } document
            ? WriteAsync<DocumentPage>(http, StatusCodes.Status200OK, new() { ["Document"] = document })
            : ShowMissingAsync(http);

    /// <summary>A passage in its context; a page that says so when there is none with the id in this document.</summary>
    public Task<ContentHttpResult> ShowPassageAsync(HttpContext http, string documentId, string id) =>
        knowledge.Find(id) is { } passage && passage.DocumentId == documentId
            ? WriteAsync<PassagePage>(http, StatusCodes.Status200OK, new() { ["Passage"] = passage })
            : ShowMissingAsync(http);

    /// <summary>A page that says that there is nothing at this address.</summary>
    public Task<ContentHttpResult> ShowMissingAsync(HttpContext http) => WriteAsync<MissingPage>(http, StatusCodes.Status404NotFound, []);

    /// <summary>Any page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">Status of the answer.</param>
    /// <param name="parameters">What the component needs besides the page itself.</param>
    /// <param name="keep">What of the address's query the page needs in every language, for example a key; empty for nothing.</param>
    public async Task<ContentHttpResult> WriteAsync<T>(HttpContext http, int status, Dictionary<string, object?> parameters, string keep = "")
        where T : IComponent
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Language";
        parameters["Page"] = new Page(PageLanguage.Of(http.Request), http.Request.Path.Value ?? "/", phrases, knowledge)
        {
            Keep = keep,
            Model = services.GetService<ConnectedModel>() ?? ConnectedModel.None,
        };
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return TypedResults.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
