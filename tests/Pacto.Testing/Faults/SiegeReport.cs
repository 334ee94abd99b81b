using System.Globalization;

namespace Pacto.Testing.Faults;

/// <summary>What a <see cref="Siege"/> came to.</summary>
/// <param name="Kills">Servers killed.</param>
/// <param name="Said">Messages that were acknowledged.</param>
/// <param name="Repeated">Requests that had to be made again, because nobody answered or the server said that it could not.</param>
/// <param name="ToldSo">How many of these were told so in a sentence, with the time to come back.</param>
/// <param name="LongestWait">Longest time from the first attempt to the acknowledgement.</param>
/// <param name="Recoveries">Times from the start of a process to the moment it is ready, shortest first.</param>
/// <param name="Findings">Everything that was promised and not kept; empty when nothing was lost, doubled or disordered.</param>
public sealed record SiegeReport(
    int Kills,
    int Said,
    int Repeated,
    int ToldSo,
    TimeSpan LongestWait,
    IReadOnlyList<TimeSpan> Recoveries,
    IReadOnlyList<string> Findings)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kills} kills, {Said} messages acknowledged, {Repeated} requests repeated ({ToldSo} told to come back), longest wait {LongestWait.TotalSeconds:N1} s, "
            + $"ready again after p50 {At(0.5):N0} ms, p95 {At(0.95):N0} ms, most {At(1):N0} ms, {Findings.Count} promises broken");

    private double At(double share) => Recoveries.Count == 0 ? 0 : Recoveries[(int)((Recoveries.Count - 1) * share)].TotalMilliseconds;
}
