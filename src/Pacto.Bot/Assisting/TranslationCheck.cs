using System.Text.RegularExpressions;
using Pacto.Bot.Answering.Fluent;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Assisting;

/// <summary>
/// Whether a model's translation can be shown beside her text: the language that was asked, every figure and every replaced piece once more and none
/// besides, about as long, no address she did not write. What the words mean it cannot see; that is why it is a reading aid. Pure.
/// </summary>
internal sealed partial class TranslationCheck(SentenceChecker checker)
{
    private const double Shortest = 0.4;
    private const double Longest = 2.5;

    /// <summary>With fewer words a language cannot be told.</summary>
    private const int FewestWords = 4;

    /// <summary>What is wrong with it.</summary>
    /// <param name="translation">What came, contact data still replaced.</param>
    /// <param name="text">Her text as it was sent.</param>
    /// <param name="to">The language that was asked.</param>
    public DraftFault FaultOf(string translation, string text, Language to)
    {
        var words = translation.Split(' ').Length;
        if (text.Split(' ').Length is > 2 and var before && words / (double)before is < Shortest or > Longest)
        {
            return DraftFault.Unsupported;
        }

        if (Signs(translation).Except(Signs(text), StringComparer.OrdinalIgnoreCase).Any() || (checker.Instructs(translation) && !checker.Instructs(text)))
        {
            return DraftFault.Form;
        }

        if (words >= FewestWords && checker.LanguageOf(translation) is { } language && language != to)
        {
            return DraftFault.Language;
        }

        return Sorted(EvidenceText.NumbersOf(translation)).SequenceEqual(Sorted(EvidenceText.NumbersOf(text))) ? DraftFault.None : DraftFault.Number;
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> words) => words.Order(StringComparer.Ordinal);

    private static IEnumerable<string> Signs(string text) => Sign().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[<>{}\[\]|\\`#*_~^=@$]|DATA_\d+|(?:https?:|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
