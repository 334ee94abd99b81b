using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>The person to write to: name, position and address as somebody gives them in a sentence.</summary>
internal static partial class ContactReader
{
    /// <summary>What is found; every part may be missing.</summary>
    public static (Span? Name, Span? Position, Span? Email) Read(ReadText text)
    {
        var email = Email().Match(text.Original);
        var name = Announced().Match(text.Original) is { Success: true } said ? Of(said.Groups["name"])
            : email.Success ? Beside(text, email.Index) : null;
        Span? position = null;
        if (name is { } who && Position().Match(text.Original, who.End) is { Success: true } role && role.Index == who.End)
        {
            position = text.Trim(Of(role.Groups["role"]));
        }
        else if (Labelled().Match(text.Original) is { Success: true } labelled)
        {
            position = text.Trim(Of(labelled.Groups["role"]));
        }

        return (name, position, email.Success ? new Span(email.Index, email.Length) : null);
    }

    // "Lucía Andrade Paz, directora de Inclusión, lucia@…": the name stands in the same sentence, before the address.
    private static Span? Beside(ReadText text, int at)
    {
        var sentence = text.SentenceAt(at);
        var before = Named().Matches(text.Original[sentence.At..at]);
        return before.Count > 0 ? new Span(sentence.At + before[^1].Groups["name"].Index, before[^1].Groups["name"].Length) : null;
    }

    private static Span Of(Group group) => new(group.Index, group.Length);

    private const string Person = @"\p{Lu}\p{Ll}+(?:\s(?:de la|de los|del|de|da|do|dos|das|e|y|van der|van)?\s?\p{Lu}[\p{L}'’.]*){1,4}";

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:(?i:contacto|persona de contacto|punto focal|contato|pessoa de contato|ponto focal|contact(?: person)?|focal point|referente|responsable del compromiso)\s?(?:es|é|e|is|:|,)\s?(?:(?:la|el|a|o)\s)?(?:(?:[Ss]ra?|[Dd]ra?|[Ll]ic|[Ii]ng|[Aa]rq|[Aa]bg|[Pp]rof[aª]?|[Mm]tr[oa]|[Ee]ng|Ms|Mr|Mrs|Cllr)\.?\s)?|(?i:mi nombre es|me llamo|meu nome é|me chamo|my name is|quem fala é|le escribe|les escribe|escribe|habla|atentamente,|atte\.?,|att\.?,|atenciosamente,|saludos(?: cordiales)?,|abraços,|abs,|best(?: regards)?,|(?:kind )?regards,|sincerely,|firma:?)\s|(?i:\bsoy|\bsou|\bi am|\bi'm)\s(?:a\s|o\s)?)(?<name>" + Person + @")(?=[,.;:()\n]|\s(?:y|e|and|da|de|do|del|from|soy|sou)\b|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?<![\p{L}])(?<name>" + Person + @")\s?[,(]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\s?[,(–—-]\s?(?<role>(?i:president[ea]|síndic[oa]|regidora?|delegad[oa]|titular|administradora?|referente|especialista|abogad[oa]|clerk|councillor|chair(?:man|woman)?|lead|planner|inspector|director|directora|diretora?|coordinadora?|coordenadora?|secretari[oa]|subsecretari[oa]|gerente|gerenta|jef[ea]|encargad[oa]|responsable|responsável|técnic[oa]|asesora?|assessora?|alcalde|alcaldesa|prefeit[oa]|intendente|intendenta|concejal[a]?|vereadora?|oficial|head|director|coordinator|manager|officer|mayor|secretary|adviser|advisor|deputy|chief|analista|trabajadora? social|assistente social|funcionari[oa]|program)[^,;.()\n@]{0,80})", RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex(@"(?<!\p{L})(?i:cargo|puesto|position|função)\s?:\s?(?<role>[^,;.\n]{3,80})", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
