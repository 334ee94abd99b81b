namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// A way to get in touch with somebody stands nowhere in the sources. Where one is asked for and nobody wrote down that this unit says it, it
/// does not, however much else of the question the unit says. Pure.
/// </summary>
internal static class Withheld
{
    /// <summary>Most evidence for such a question, 0 to 1.</summary>
    private const double Most = 0.15;

    /// <summary>Share of what else is asked that no question of the unit about it says, from which the unit does not say it. 0 to 1.</summary>
    private const float Apart = 0.5f;

    /// <summary>The feature of such a question.</summary>
    public const string Contact = "?contact";

    /// <summary>The evidence, or the most there can be.</summary>
    public static double Bound(WeighedQuery query, Signals signals, double evidence) =>
        (signals.CanAnswer < 0 || signals.AskedApart > Apart) && query.Text.Features.Any(feature => feature.Key is Contact) ? Math.Min(Most, evidence) : evidence;
}
