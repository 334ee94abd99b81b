using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>Gives the widget its sentences in one language.</summary>
internal static class StringsEndpoint
{
    public static void MapWidgetStrings(this IEndpointRouteBuilder app) => app.MapGet("/api/webchat/strings/{language}", Serve);

    private static IResult Serve(HttpContext http, StringFiles strings, string language) =>
        language.Length == 2 && LanguageCode.Parse(language) is { } known
            ? WebFileEndpoints.Serve(http, strings.Find(known), "public, max-age=300, must-revalidate")
            : TypedResults.NotFound();
}
