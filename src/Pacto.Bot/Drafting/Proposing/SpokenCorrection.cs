using System.Text.RegularExpressions;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>Understands corrections as people say them: "no, el país es Chile", "no son promotoras, son promotores y promotoras". Pure.</summary>
internal static partial class SpokenCorrection
{
    /// <summary>Longest name of a field in a correction, words.</summary>
    private const int LongestName = 6;

    /// <summary>"The country is Chile": the field and its new value; null when no field is named.</summary>
    /// <param name="form">The form.</param>
    /// <param name="written">What was said.</param>
    /// <param name="mustDeny">True where only "no, …" or "sorry, …" before it makes it a correction and not an answer.</param>
    public static (Field Field, string Value)? OfField(Form form, string written, bool mustDeny) =>
        OfFields(form, written, mustDeny) is ([var field, ..], var value) ? (field, value) : null;

    /// <summary>The same with every field that the name fits equally well; none when no field is named.</summary>
    public static (IReadOnlyList<Field> Fields, string Value) OfFields(Form form, string written, bool mustDeny)
    {
        var said = written.Trim();
        var folded = LatinLetters.Fold(said);
        var denial = Denial().Match(folded);
        if (folded.Length != said.Length || (mustDeny && !denial.Success))
        {
            return ([], "");
        }

        var match = Names().Match(folded, denial.Success ? denial.Length : 0);
        if (!match.Success || match.Groups["name"].Value.Split(' ').Length > LongestName)
        {
            return ([], "");
        }

        var fields = FieldFinder.Find(form, said.Substring(match.Groups["name"].Index, match.Groups["name"].Length)).Where(field => field.Kind is not FieldKind.Composed).ToList();
        return (fields, said[match.Groups["value"].Index..].TrimEnd('.', ' '));
    }

    /// <summary>"It is not A, it is B": the words to take out and those to put in; null when nothing of the kind is said.</summary>
    public static (string Old, string New)? OfWords(string written)
    {
        var said = written.Trim().TrimEnd('.', ' ');
        var folded = LatinLetters.Fold(said);
        var match = NotButIs().Match(folded) is { Success: true } not ? not : IsNot().Match(folded) is { Success: true } swapped ? swapped : Instead().Match(folded);
        return match.Success && folded.Length == said.Length ? (Of(said, match.Groups["old"]), Of(said, match.Groups["new"])) : null;
    }

    /// <summary>The text with the words exchanged; null when it does not hold them.</summary>
    public static string? Exchange(string text, string old, string replacement)
    {
        var folded = LatinLetters.Fold(text);
        var at = folded.Length == text.Length ? folded.IndexOf(LatinLetters.Fold(old), StringComparison.Ordinal) : -1;
        var end = at + old.Length;
        var whole = at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        return whole ? text[..at] + replacement + text[end..] : null;
    }

    private static string Of(string said, Group group) => said.Substring(group.Index, group.Length).Trim(' ', ',', '«', '»', '"', '“', '”');

    [GeneratedRegex(@"^(?:no|nao|nope|perdon|disculpe|corrijo|correccion|correcao|me equivoque|errei|desculpe|sorry|wait|correction|actually|en realidad|na verdade|ojo|espere|epa)\s*[,:;.\-–—]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\G(?:(?:el|la|los|las|lo|o|a|os|as|the|our|nuestro|nuestra|su|nosso|nossa)\s)?(?<name>[\p{L}\s-]{3,50}?)\s(?:no es [^,]{1,80},\s?(?:es|sino)|es|son|sera|seran|e|sao|is|are|seria|queda en|debe ser|deve ser|should be|debe decir)\s(?:el |la |los |las |o |a |the )?(?<value>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:no|nao|not|it's not|its not|it is not|they are not|isn't)\s(?:(?:es|son|eran?|fue|fueron|seran?|dice|digo|dije|e|sao|foi|foram|era|eram|is|are|va|se llama|se chama)\s)?(?<old>[^,;]{1,120}?)\s?(?:[,;]\s?(?:(?:es|son|eran?|fue|fueron|seran?|sino(?: que)?|pero|e|sao|mas|foi|foram|era|eram|it's|its|it is|they are|is|are|but|rather|se llama|se chama)\s)?|\s(?:sino|mas sim|e sim|but)\s)(?:que |es |son |e |sao )?(?<new>[^,;].*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NotButIs();

    [GeneratedRegex(@"^(?:es|son|eran|e|sao|it's|its|it is|they are)\s(?<new>[^,;]{1,120}?),?\s(?:no|y no|nao|e nao|not)\s(?:es |son |e |sao )?(?<old>[^,;.]{1,120})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNot();

    [GeneratedRegex(@"^(?:(?:donde|onde|where it) (?:dice|dije|puse|diz|disse|says)\s(?<old>.{1,120}?),?\s(?:va|debe decir|ponga|pone|es|coloque|deve dizer|put|it should say)\s(?<new>.+)|(?:en (?:vez|lugar) de|em vez de|no lugar de|instead of)\s(?<old>[^,;]{1,120}?),?\s(?:ponga|pone|pon|va|es|diga|coloque|ponha|put|say|write)\s(?<new>.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Instead();
}
