using System.Text.RegularExpressions;
using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Extraction;

/// <summary>Tells numbers of rules and papers from years: "Resolución 2028/24", "Ofício nº 2031/2026", "Ordenanza 2022".</summary>
internal static partial class RuleNumber
{
    /// <summary>True when what begins at the place is the number of a rule or a paper.</summary>
    public static bool IsAt(ReadText text, int at) => Paper().IsMatch(text.Folded[Math.Max(0, at - 36)..at]);

    [GeneratedRegex(@"(?:\b(?:resolucion|resolucao|resolution|convenio|decreto|decree|ordenanza|ordinance|bylaw|lei|ley|law|act|acta|acuerdo|expediente|oficio|nota|memorando|circular|processo|proceso|portaria|edital|contrato|contract|norma|licitacion|licitacao|instrucao normativa|parecer|dictamen|disposicion|memo|informe|relatorio)(?:\s(?:municipal|provincial|departamental|estadual|distrital|complementar|ordinaria|tecnic[ao]|intern[ao]|informativ[ao]|administrativ[ao]))?|\bn[°º]\.?|\bno\.|\bnro\.?|#)\s?(?:n[°ºo]\.?\s?|nro\.?\s?|no\.\s?)?(?:[\d.]*[-/]?|[\d.]+\s(?:de|del|do|of)\s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();
}
