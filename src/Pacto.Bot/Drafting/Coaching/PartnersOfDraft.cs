using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Finds who else takes part in a pledge: another institution, by name or as a body everybody there knows ("el sindicato maderero").</summary>
internal static partial class PartnersOfDraft
{
    /// <summary>The first sentence with a partner; null when there is none. Who only supplied a figure is none, neither is an office of the same house.</summary>
    public static Piece? First(DraftPieces draft, CoachSeeds seeds)
    {
        var speaker = draft.Speaker;
        return draft.All.Where(piece => piece.FieldId is "partners" or "description" or "commitment" or "actions" or "participants")
            .FirstOrDefault(piece => seeds.Signs["no_partner"].First(piece.Text, piece.Where) is null && (Others(piece, speaker, seeds).Any() || Bodies(piece, seeds).Any()))
            ?? (draft.IsWhole ? Giver(draft, seeds) : null);
    }

    // "The General Register Office issues the certificates": who gives something takes part, whatever it is called.
    private static Piece? Giver(DraftPieces draft, CoachSeeds seeds) => draft.All.Where(piece => piece.FieldId is "description").GroupBy(piece => piece.Text)
        .Select(group => new PartnerReader(group.Key, seeds).Giver(null) is { } who ? group.FirstOrDefault(piece => piece.Where.Holds(who)) : null).FirstOrDefault(piece => piece is not null);

    private static IEnumerable<Institution> Others(Piece piece, string speaker, CoachSeeds seeds) => Institutions.In(piece.Text, seeds)
        .Where(institution => piece.Where.Holds(institution.Where) && !IsSpeaker(institution, speaker) && !SuppliesFigures(piece, institution.Where, seeds))
        .Where(institution => !institution.Head.IsNested || IsJoined(piece, institution.Where, seeds));

    private static bool IsSpeaker(Institution institution, string speaker) =>
        institution.Name.Equals(speaker, StringComparison.OrdinalIgnoreCase) || (speaker.Length > 0 && (institution.Name.Contains(speaker, StringComparison.OrdinalIgnoreCase) || speaker.Contains(institution.Name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Span> Bodies(Piece piece, CoachSeeds seeds) =>
        seeds.Signs["partner_body"].In(piece.Text, piece.Where).Where(body => !SuppliesFigures(piece, body, seeds) && !Place().IsMatch(Before(piece, body, 12)));

    // A department counts as a partner only where it is said to stand beside somebody.
    private static bool IsJoined(Piece piece, Span institution, CoachSeeds seeds) =>
        seeds.Signs["with_partner"].In(piece.Text, Span.Between(Math.Max(piece.Where.At, institution.At - 60), institution.At)).Any(mark => institution.At - mark.End <= 5)
        && piece.FieldId == "partners";

    private static bool SuppliesFigures(Piece piece, Span who, CoachSeeds seeds) =>
        Source().IsMatch(Before(piece, who, 40)) || (piece.Roles.Contains("need") && !seeds.Signs["with_partner"].In(piece.Text, Span.Between(piece.Where.At, who.At)).Any(mark => who.At - mark.End <= 5));

    private static string Before(Piece piece, Span who, int most) => piece.Text.Low(Span.Between(Math.Max(piece.Where.At, who.At - most), who.At));

    [GeneratedRegex(@"(?:\bsegun|segundo|according to|de acuerdo (?:con|a)|conforme|fuente:?|fonte:?|source:?|(?:encuesta|registro|censo|estudio|datos|informe|pesquisa|cadastro|levantamento|estudo|dados|relatorio|survey|count|register|report|study|data|figures) (?:de|da|do|del|of|by|from))\s(?:la |el |a |o |the |los |las |una |uma )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    // "En las 14 escuelas", "no centro de saúde": where it happens, not with whom.
    [GeneratedRegex(@"(?:\b(?:en|em|no|na|nos|nas|in|at|para|for|hacia|cerca de|sala d[eao]|local de|frente a)\s(?:la |el |las |los |the )?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
