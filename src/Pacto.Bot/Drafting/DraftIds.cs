using System.Security.Cryptography;

namespace Pacto.Bot.Drafting;

/// <summary>Names for new drafts.</summary>
internal static class DraftIds
{
    /// <summary>Unguessable, because it stands in links. 128 bits.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
