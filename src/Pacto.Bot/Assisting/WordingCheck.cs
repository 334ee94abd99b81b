using System.Text.RegularExpressions;
using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Assisting;

/// <summary>
/// Whether a model's wording says only what her draft says: no figure, name, date, promise or denial beyond it, and no figure of the old
/// wording lost. Of the words between, one in ten may be the model's own, as in answers. Pure.
/// </summary>
internal sealed partial class WordingCheck(SentenceChecker checker, CheckingWords checking, CoachSeeds seeds)
{
    /// <summary>What is wrong with it.</summary>
    /// <param name="field">The field it is for; one that measures may speak of measuring, and of what is done as done.</param>
    /// <param name="text">The wording.</param>
    /// <param name="old">What the field says now; empty for nothing.</param>
    /// <param name="hers">Everything her draft says, what the field says now among it.</param>
    /// <param name="language">Her language.</param>
    /// <param name="today">Her day.</param>
    public DraftFault FaultOf(Field field, string text, string old, IReadOnlyList<string> hers, Language language, DateOnly today)
    {
        if (Folded(text) == Folded(old))
        {
            return DraftFault.Same;
        }

        var evidence = checker.Read(field.Measures ? [.. hers, checking.MeasuringIn(language), Done(hers, language)] : hers, language);
        var kept = EvidenceText.NumbersOf(text).ToHashSet(StringComparer.Ordinal);
        var shares = hers.SelectMany(SharesOf).ToHashSet(StringComparer.Ordinal);
        if (EvidenceText.NumbersOf(old).Any(number => !kept.Contains(number)) || SharesOf(text).Any(share => !shares.Contains(share)))
        {
            return DraftFault.Number;
        }

        return DateFault(text, hers, today) is not DraftFault.None and var date ? date
            : SentencesOf(text).Select(sentence => FaultOf(sentence, evidence, language)).FirstOrDefault(fault => fault is not DraftFault.None);
    }

    private DraftFault FaultOf(string sentence, EvidenceText evidence, Language language)
    {
        if (checker.Instructs(sentence))
        {
            return DraftFault.Form;
        }

        foreach (var (at, word) in checker.OwnWords(sentence, evidence, language))
        {
            if (at == 0 || char.IsUpper(word.Raw[0]))
            {
                return DraftFault.Name;
            }

            if (Promises(word.Raw))
            {
                return DraftFault.Promise;
            }
        }

        return checker.FaultOf(sentence, evidence, language) switch
        {
            SentenceFault.None => DraftFault.None,
            SentenceFault.Form => DraftFault.Form,
            SentenceFault.Language => DraftFault.Language,
            SentenceFault.Number => DraftFault.Number,
            SentenceFault.Name => DraftFault.Name,
            _ => DraftFault.Unsupported,
        };
    }

    // A verb of doing in any form is a promise of its own, however few words it takes.
    private bool Promises(string word)
    {
        var text = new ReadText(word);
        return seeds.Verbs.Concrete.IsIn(text) || seeds.Verbs.Change.IsIn(text) || seeds.Verbs.Future.IsIn(text) || seeds.Verbs.Infinitive.IsIn(text);
    }

    // "Train 40 officers" is counted in officers trained.
    private static string Done(IReadOnlyList<string> hers, Language language) =>
        string.Join(' ', hers.SelectMany(TextNormalizer.Tokens).Select(token => token.Word).Distinct(StringComparer.Ordinal).SelectMany(word => Verbs.ParticiplesOf(word, language)));

    // Forty people are not forty per cent of them.
    private static IEnumerable<string> SharesOf(string text) => Share().Matches(text).SelectMany(match => EvidenceText.NumbersOf(match.Value));

    private static DraftFault DateFault(string text, IReadOnlyList<string> hers, DateOnly today)
    {
        var said = hers.SelectMany(one => DateReader.Find(one, today)).Select(period => (period.First, period.Last)).ToHashSet();
        return DateReader.Find(text, today).All(period => said.Contains((period.First, period.Last))) ? DraftFault.None : DraftFault.Date;
    }

    private static List<string> SentencesOf(string text)
    {
        var reader = new SentenceReader();
        reader.Append(text + "\n");
        List<string> sentences = [];
        while (reader.Next(ended: true) is { } sentence)
        {
            sentences.Add(sentence);
        }

        return sentences;
    }

    private static string Folded(string text) => string.Join(' ', TextNormalizer.Tokens(text).Select(token => token.Word));

    [GeneratedRegex(@"\d+(?:[.,]\d+)*\s*(?:%|por\s+c(?:i)?ento\b|per\s?cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
