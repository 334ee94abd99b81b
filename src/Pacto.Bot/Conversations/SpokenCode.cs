using System.Security.Cryptography;

namespace Pacto.Bot.Conversations;

/// <summary>Codes that a person can read out and type: no letter or figure in them is taken for another.</summary>
public static class SpokenCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;

    /// <summary>A random code of two groups, for example <c>K7QF-2M9X</c>: some 39 bits.</summary>
    public static string New() => $"{RandomNumberGenerator.GetString(Letters, GroupLength)}-{RandomNumberGenerator.GetString(Letters, GroupLength)}";
}
