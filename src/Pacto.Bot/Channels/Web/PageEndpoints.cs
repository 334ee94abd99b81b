namespace Pacto.Bot.Channels.Web;

/// <summary>The pages: the initiative with the chat, the sources to read, the objectives to browse, and what is done with data.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext http, PageWriter pages) => pages.ShowAsync<HomePage>(http));
        app.MapGet("/asistente", (HttpContext http, PageWriter pages) => pages.ShowAsync<AssistantPage>(http));
        app.MapGet("/objetivos", (HttpContext http, PageWriter pages) => pages.ShowAsync<ObjectivesPage>(http));
        app.MapGet("/privacidad", (HttpContext http, PageWriter pages) => pages.ShowAsync<PrivacyPage>(http));
        app.MapGet("/calidad", (HttpContext http, PageWriter pages, QualityFile quality) => pages.WriteAsync<QualityPage>(
            http, StatusCodes.Status200OK, new() { ["Quality"] = quality }));
        app.MapGet("/fuentes", (HttpContext http, PageWriter pages) => pages.ShowAsync<SourcesPage>(http));
        app.MapGet("/fuentes/{document}", (HttpContext http, PageWriter pages, string document) => pages.ShowDocumentAsync(http, document));
        app.MapGet("/fuentes/{document}/{passage}", (HttpContext http, PageWriter pages, string document, string passage) =>
            pages.ShowPassageAsync(http, document, passage));
    }
}
