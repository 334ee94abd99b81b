using System.Runtime;

namespace Pacto.Bot;

/// <summary>
/// Lets a start allocate without being stopped to collect: nearly all of it stays, or is garbage that can go at once when the
/// doors are open. A start takes about 60 MiB; one that takes more is collected as ever.
/// </summary>
internal static class QuietStart
{
    /// <summary>Room for the start. Bytes; reserved, and used only as far as it is filled.</summary>
    private const long Room = 128 * 1024 * 1024;

    /// <summary>From here on nothing is collected.</summary>
    public static void Begin() => GC.TryStartNoGCRegion(Room);

    /// <summary>Collects as ever again, and gives back what the start left behind; nothing to do where <see cref="Begin"/> was not called.</summary>
    public static void End()
    {
        if (GCSettings.LatencyMode is GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
