using System.Globalization;
using System.Text.RegularExpressions;
using Pacto.Knowledge.Citations;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// Whether the passages a sentence cites say it: every figure, name and quotation, every word that carries meaning, denied or not as
/// there. It cannot see who does what to whom; it sees to it that nothing is said in words the passage does not have. Pure.
/// </summary>
internal sealed partial class SentenceChecker(Retriever retriever, CheckingWords checking)
{
    private const int Longest = 420;

    /// <summary>With fewer words that carry meaning nothing is said.</summary>
    private const int FewestTelling = 3;

    private const double SureLanguage = 0.5;

    /// <summary>In a long sentence one word in so many may be the model's own.</summary>
    private const int OneIn = 10;

    /// <summary>Reads a passage for checking sentences in a language.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="source">Language it is written in.</param>
    /// <param name="language">Language of the answer.</param>
    public EvidenceWords Read(Passage passage, Language source, Language language) => new(passage, source, language, checking, retriever.Lexicon);

    /// <summary>Reads texts of a person for checking others against them.</summary>
    /// <param name="texts">What she wrote.</param>
    /// <param name="language">Her language.</param>
    public EvidenceText Read(IReadOnlyList<string> texts, Language language) => new(texts, language, checking, retriever.Lexicon);

    /// <summary>What is wrong with a sentence that should say nothing beyond some texts.</summary>
    public SentenceFault FaultOf(string sentence, EvidenceText evidence, Language language) => FaultOf(sentence, [evidence], language);

    /// <summary>Words that carry meaning and stand in no form in the texts, with their places.</summary>
    public IEnumerable<(int At, Token Word)> OwnWords(string text, EvidenceText evidence, Language language) =>
        TextNormalizer.Tokens(text).Index().Where(word => Counts(word.Item, language) && !evidence.HasStem(Stemmer.Stem(word.Item.Word, language)));

    /// <summary>True for a text that speaks to a machine.</summary>
    public bool Instructs(string text) => checking.Instructs(text);

    /// <summary>The language of a text; null when that is not sure.</summary>
    public Language? LanguageOf(string text) => retriever.Languages.Detect(text) is { Certainty: >= SureLanguage } guess ? guess.Language : null;

    /// <summary>Checks one sentence.</summary>
    /// <param name="sentence">As the model wrote it, with its marks.</param>
    /// <param name="evidence">The passages in the order of their numbers, from 1.</param>
    /// <param name="language">The language of the answer.</param>
    public CheckedSentence Check(string sentence, IReadOnlyList<EvidenceWords> evidence, Language language)
    {
        var text = Cleaned(sentence);
        var numbers = Mark().Matches(sentence).SelectMany(mark => Digits().Matches(mark.Value)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        if (numbers.Count == 0 || numbers.Exists(number => number < 1 || number > evidence.Count))
        {
            return new CheckedSentence(text, [], SentenceFault.NoCitation);
        }

        List<EvidenceWords> cited = [.. numbers.Select(number => evidence[number - 1])];
        return new CheckedSentence(text, cited, FaultOf(text, cited, language));
    }

    /// <summary>True when a text says nothing in words that neither of two others has.</summary>
    public bool OnlyConnects(string text, string first, string second, Language language)
    {
        var known = TextNormalizer.Tokens(first).Concat(TextNormalizer.Tokens(second)).Select(token => Stemmer.Stem(token.Word, language)).ToHashSet(StringComparer.Ordinal);
        return TextNormalizer.Tokens(text).All(token => !Counts(token, language) || known.Contains(Stemmer.Stem(token.Word, language)));
    }

    private SentenceFault FaultOf(string text, IReadOnlyList<EvidenceText> cited, Language language)
    {
        var tokens = TextNormalizer.Tokens(text);
        // A question says nothing that could be checked.
        if (text.Length > Longest || text.AsSpan().IndexOfAny('?', '¿') >= 0 || Foreign().IsMatch(WithoutAddressesOf(cited, text)) || text.Any(char.IsControl))
        {
            return SentenceFault.Form;
        }

        if (retriever.Languages.Detect(text) is { Certainty: >= SureLanguage } guess && guess.Language != language)
        {
            return SentenceFault.Language;
        }

        return Quoted().Matches(text).Any(quote => !Stands(quote.Groups["words"].Value, cited)) ? SentenceFault.Quote
            : EvidenceWords.NumbersOf(text).Any(number => !cited.Any(one => one.HasNumber(number))) ? SentenceFault.Number
            : WordFault(tokens, cited, language);
    }

    private SentenceFault WordFault(IReadOnlyList<Token> tokens, IReadOnlyList<EvidenceText> cited, Language language)
    {
        var denied = EvidenceWords.DeniedIn(tokens, language, checking);
        var known = NamedToo(tokens, cited, language);
        var (counted, beyond) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (SmallFault(tokens[at].Word, cited, language) is not SentenceFault.None and var small)
            {
                return small;
            }

            if (!Counts(tokens[at], language))
            {
                continue;
            }

            counted++;
            var stem = Stemmer.Stem(tokens[at].Word, language);
            if (cited.Any(one => one.HasStem(stem)) ? !cited.Any(one => one.HasStem(stem, denied[at])) : known.Contains(at) && denied[at])
            {
                return SentenceFault.Denial;
            }

            if (!cited.Any(one => one.HasStem(stem)) && !known.Contains(at))
            {
                if (at > 0 && char.IsUpper(tokens[at].Raw[0]))
                {
                    return SentenceFault.Name;
                }

                beyond++;
            }
        }

        return counted < FewestTelling ? SentenceFault.Form : beyond > counted / OneIn ? SentenceFault.Unsupported : SentenceFault.None;
    }

    /// <summary>Words that are too common to count and yet say something: how many, whether, always.</summary>
    private SentenceFault SmallFault(string word, IReadOnlyList<EvidenceText> cited, Language language) =>
        IsNumberWord(word, language) && !HasNumberWord(word, cited, language) ? SentenceFault.Number
        : cited.Any(one => one.HasWord(word)) ? SentenceFault.None
        : checking.IsNegation(word, language) ? SentenceFault.Denial
        : checking.IsClaim(word, language) ? SentenceFault.Claim
        : SentenceFault.None;

    /// <summary>Places of words for something that the passages name in other words.</summary>
    private HashSet<int> NamedToo(IReadOnlyList<Token> tokens, IReadOnlyList<EvidenceText> cited, Language language) =>
        [.. retriever.Lexicon.Matches(tokens, language)
            .Where(match => cited.Any(one => one.Names(match.Concept.Id)))
            .SelectMany(match => Enumerable.Range(match.FirstWord, match.Words))];

    private bool Counts(Token token, Language language) =>
        !char.IsAsciiDigit(token.Word[0])
        && !retriever.Grammar.IsFunctionWord(token.Word, language)
        && !checking.IsPlain(token.Word, language);

    private bool IsNumberWord(string word, Language language) => retriever.Grammar.NumberOf(word, language) > 1;

    private bool HasNumberWord(string word, IReadOnlyList<EvidenceText> cited, Language language) => cited.Any(one =>
        one.HasWord(word) || one.HasNumber(retriever.Grammar.NumberOf(word, language)!.Value.ToString(CultureInfo.InvariantCulture)));

    private static bool Stands(string quote, IReadOnlyList<EvidenceText> cited) =>
        cited.Any(one => QuoteChecker.Contains(SourceText.Fold(one.Text), quote.Trim('.', ',', ' ')));

    // An address that the passage gives may be given.
    private static string WithoutAddressesOf(IReadOnlyList<EvidenceText> cited, string text) => Address().Replace(
        text, found => cited.Any(one => one.Text.Contains(found.Value, StringComparison.Ordinal)) ? "" : found.Value);

    private static string Cleaned(string sentence)
    {
        var text = AnswerWriter.WithoutNoteMarks(Mark().Replace(sentence, " ")).Replace("**", "", StringComparison.Ordinal).Trim().TrimStart('-', '•', '*', ' ');
        text = BeforeStop().Replace(Blanks().Replace(text, " "), "$1").Trim();
        return text.Length == 0 || text[^1] is '.' or '?' or '!' or '…' ? text : text + ".";
    }

    [GeneratedRegex(@"\[[0-9,\s]{1,12}\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[“«\"](?<words>[^”»\"]+)[”»\"]")]
    private static partial Regex Quoted();

    // Markup, addresses, e-mail, and anything that is not written in our languages' letters.
    [GeneratedRegex(@"[<>{}\[\]|\\`#*_~^=@$]|https?:|www\.|://|\w\.(?:com|org|net|gov|gob|io|ru|info)\b|[^\u0000-\u024F\u2010-\u201F\u2026\u20AC]", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[\w\-./]*\w)?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s+([.,;:!?…])")]
    private static partial Regex BeforeStop();
}
