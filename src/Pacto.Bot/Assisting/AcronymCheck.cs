using System.Text.RegularExpressions;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Assisting;

/// <summary>Whether a name can be what an acronym stands for: its words begin with the acronym's letters, in their order. Pure.</summary>
internal static partial class AcronymCheck
{
    /// <summary>Words this short may have no letter in the acronym: de, la, for, and.</summary>
    private const int SmallWord = 3;

    /// <summary>True when it can.</summary>
    public static bool Spells(string name, string acronym)
    {
        if (!Name().IsMatch(name))
        {
            return false;
        }

        var at = 0;
        foreach (var word in LatinLetters.Fold(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (at < acronym.Length && word[0] == char.ToLowerInvariant(LatinLetters.Fold(acronym)[at]))
            {
                at++;
            }
            else if (word.Length > SmallWord)
            {
                return false;
            }
        }

        return at == acronym.Length;
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){1,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
