using System.Net;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Web addresses that anybody can open.</summary>
internal static class PublicAddress
{
    /// <summary>The address in full; null when it is not https, or names a machine that the public does not see.</summary>
    public static string? Read(string word)
    {
        var whole = word.Contains("://", StringComparison.Ordinal) ? word : "https://" + word;
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0
            && !IPAddress.TryParse(uri.Host.Trim('[', ']'), out _)
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && uri.Host.Split('.')[^1] is { Length: > 1 } last && last.All(char.IsLetter)
            && last is not ("local" or "localhost" or "internal" or "lan")
            ? whole
            : null;
    }
}
