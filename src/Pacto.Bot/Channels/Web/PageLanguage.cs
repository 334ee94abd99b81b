using System.Globalization;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>The language a page is written in: the one of its address, else the first the browser asks for that we speak, else Spanish.</summary>
internal static class PageLanguage
{
    public static Language Of(HttpRequest request) =>
        LanguageCode.Parse(request.Query["lang"]) ?? Preferred(request.Headers.AcceptLanguage) ?? Language.Spanish;

    private static Language? Preferred(string? header) =>
        (header ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Weighed)
            .Where(wish => wish.Weight > 0)
            .OrderByDescending(wish => wish.Weight)
            .Select(wish => LanguageCode.Parse(wish.Tag))
            .FirstOrDefault(language => language is not null);

    private static (string Tag, double Weight) Weighed(string range)
    {
        var pieces = range.Split(';', StringSplitOptions.TrimEntries);
        var weight = pieces.Length > 1 && pieces[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            ? double.TryParse(pieces[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : 0
            : 1;
        return (pieces[0], weight);
    }
}
