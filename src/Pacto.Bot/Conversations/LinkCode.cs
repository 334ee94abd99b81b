using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Conversations;

/// <summary>The code by which a person says that two chats are hers: one of them says it, she types it into the other.</summary>
public static partial class LinkCode
{
    /// <summary>How long a code is good.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A new code, for example <c>PACTO-K7QF-2M9X</c>.</summary>
    public static string New() => "PACTO-" + SpokenCode.New();

    /// <summary>The code that a text is, however it was typed; null when it is none.</summary>
    public static string? Read(string text) => Shape().Match(text) is { Success: true } read
        ? $"PACTO-{read.Groups[1].Value}-{read.Groups[2].Value}".ToUpperInvariant()
        : null;

    /// <summary>What is kept of a code: enough to know it again, and not the code.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    [GeneratedRegex(@"^\W{0,3}pacto[\s-]{0,3}([2-9a-hj-np-tv-z]{4})[\s-]{0,3}([2-9a-hj-np-tv-z]{4})\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
