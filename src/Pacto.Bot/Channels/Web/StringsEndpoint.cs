using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>Gives the widget its sentences in one language: those of the launcher, or those of the chat.</summary>
internal static class StringsEndpoint
{
    public static void MapWidgetStrings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/webchat/strings/{language}", (HttpContext http, StringFiles strings, string language) =>
            Serve(http, strings, language, "web.chat."));
        app.MapGet("/api/webchat/strings/{language}/launcher", (HttpContext http, StringFiles strings, string language) =>
            Serve(http, strings, language, "web.launcher."));
    }

    private static IResult Serve(HttpContext http, StringFiles strings, string code, string prefix) =>
        code.Length == 2 && LanguageCode.Parse(code) is { } language
            ? WebFileEndpoints.Serve(http, strings.Find(language, prefix), "public, max-age=300, must-revalidate")
            : TypedResults.NotFound();
}
