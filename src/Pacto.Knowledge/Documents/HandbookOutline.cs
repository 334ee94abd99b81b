namespace Pacto.Knowledge.Documents;

/// <summary>
/// The ids of the handbook's running paragraphs, by section and in order. A section with more or fewer paragraphs than
/// planned is an error of reading, so that a changed file cannot shift citations silently.
/// </summary>
internal static class HandbookOutline
{
    public const string Introduction = "Introducción";
    public const string Principles = "Principios rectores y objetivos";
    public const string Role = "Enfoque pansocial";
    public const string LocalActions = "Objetivos, compromisos y acciones";
    public const string Application = "Aplicación del PMM";
    public const string Repository = "Repositorio de Buenas Prácticas";
    public const string Pledges = "Iniciativa de Compromisos";
    public const string Annex = "Anexo I";
    public const string HowToJoin = "¿Cómo sumarse a la iniciativa?";
    public const string Contents = "Índice";

    /// <summary>Logo words, wherever they stand alone on a line.</summary>
    public static readonly IReadOnlySet<string> Logos = new HashSet<string>(StringComparer.Ordinal)
    {
        "Pacto Mundial", "PARA LA Migración", "OIM", "ONU MIGRACIÓN",
    };

    private static readonly (string Section, string? Under, string[] Ids)[] Plans =
    [
        (Introduction, null, ["intro-initiative", "intro-compact", "intro-consensus", "intro-local-governance", "intro-premise", "intro-exchange"]),
        (Principles, null, ["principles-announcement", "objectives-announcement"]),
        (Role, null, ["role-urbanisation", "role-whole-of-society", "role-objective-23"]),
        (LocalActions, null, ["local-actions-intro"]),
        (Application, null, ["repository", "good-practice-definition"]),
        (Repository, null, ["repository-hub"]),
        (HowToJoin, Repository, ["repository-how-to-submit", "repository-peer-review", "repository-scope", "repository-search", "repository-website"]),
        (Pledges, null, ["pledge-definition", "pledge-qualities"]),
        (HowToJoin, Pledges, ["pledge-alone-or-jointly", "pledge-web-form", "pledge-scope", "pledge-map", "pledge-website"]),
        (Annex, null, ["annex-intro", "annex-roadmap", "annex-table"]),
    ];

    /// <summary>The paragraph ids planned for the section that the headings lead to; null for an unknown section.</summary>
    public static IReadOnlyList<string>? PlanFor(IReadOnlyList<string> headings)
    {
        foreach (var (section, under, ids) in Plans)
        {
            var fits = under is null
                ? headings[^1].StartsWith(section, StringComparison.Ordinal) && !headings[^1].EndsWith(HowToJoin, StringComparison.Ordinal)
                : headings.Count > 1 && headings[^1].EndsWith(section, StringComparison.Ordinal)
                    && headings[^2].StartsWith(under, StringComparison.Ordinal);
            if (fits)
            {
                return ids;
            }
        }

        return null;
    }
}
