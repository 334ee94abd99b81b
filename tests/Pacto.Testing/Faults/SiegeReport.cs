using System.Globalization;

namespace Pacto.Testing.Faults;

/// <summary>What a <see cref="Siege"/> came to.</summary>
/// <param name="Kills">Servers killed, or asked to stop.</param>
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
    /// <summary>Times from the signal to the end of a process, shortest first.</summary>
    public IReadOnlyList<TimeSpan> Stops { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kills} ends (p50 {At(Stops, 0.5):N0} ms, most {At(Stops, 1):N0} ms), {Said} messages acknowledged, {Repeated} requests repeated ({ToldSo} told to come back), longest wait {LongestWait.TotalSeconds:N1} s, "
            + $"ready again after p50 {At(Recoveries, 0.5):N0} ms, p95 {At(Recoveries, 0.95):N0} ms, most {At(Recoveries, 1):N0} ms, {Findings.Count} promises broken");

    private static double At(IReadOnlyList<TimeSpan> times, double share) => times.Count == 0 ? 0 : times[(int)((times.Count - 1) * share)].TotalMilliseconds;
}
