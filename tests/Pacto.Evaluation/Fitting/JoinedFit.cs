using Pacto.Knowledge.Retrieval;

namespace Pacto.Fitting;

/// <summary>
/// Several fits of the evidence, each begun elsewhere, side by side in one: its sum is their mean. Where one alone is sure by
/// chance, the others hold it back. Deterministic.
/// </summary>
internal static class JoinedFit
{
    private const int Fits = 4;
    private const int Mixtures = EvidenceNet.Hidden / Fits;

    /// <summary>Weights under which the sum is above zero for the first kind.</summary>
    public static float[] Fit(int width, IReadOnlyList<(float[] Row, bool First)> examples)
    {
        var fits = Enumerable.Range(0, Fits).AsParallel().AsOrdered().Select(seed => new HiddenFit(width, Mixtures, seed).Fit(examples)).ToList();
        var ofMixtures = Mixtures * (width + 1);
        return
        [
            .. fits.SelectMany(fit => fit.Take(ofMixtures)),
            .. fits.SelectMany(fit => fit.Skip(ofMixtures).Take(Mixtures)).Select(weight => weight / Fits),
            .. Enumerable.Range(ofMixtures + Mixtures, width + 1).Select(at => fits.Average(fit => fit[at])),
        ];
    }
}
