using System.Text.RegularExpressions;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Tells what is asked from what somebody told before it: "Hola, vengo del área de género. ¿Qué tienen de Lima?" asks for Lima. Pure.
/// </summary>
internal static partial class Preface
{
    /// <summary>A question with fewer words goes on from what was told ("¿Sirve?").</summary>
    private const int FewestWords = 3;

    /// <summary>The question at the end of a text, where something was told before it and nothing asked; null otherwise.</summary>
    public static string? QuestionOf(string text)
    {
        var asked = text.TrimEnd();
        if (asked is not [.., '?'] || asked.AsSpan(0, asked.Length - 1).Contains('?'))
        {
            return null;
        }

        var start = Beginning().Matches(asked).LastOrDefault()?.Index ?? 0;
        var question = asked[start..].TrimStart('.', '!', ';', ':', '\n', '\r', ' ');
        return start > 0 && question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords ? question : null;
    }

    // The end of a sentence; not the point of an abbreviation or a number. After a comma the same sentence goes on.
    [GeneratedRegex(@"(?<=\p{L}{3})[.!;:]\s|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
