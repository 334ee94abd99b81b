using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Pacto.Bot.Channels.Web;

/// <summary>Adds the pages and the widget; they need the sources and the phrases.</summary>
internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        // Letters with accents are letters: written as they are, not as numbers.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(_ => WebFiles.Read(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton<StringFiles>();
        services.AddSingleton(_ => new QualityFile(Path.Combine(AppContext.BaseDirectory, "seeds")));
        services.AddSingleton<PageWriter>();
        return services;
    }

    public static void MapWeb(this IEndpointRouteBuilder app)
    {
        app.MapPages();
        app.MapWebFiles();
        app.MapWidgetStrings();
    }
}
