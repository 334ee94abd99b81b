namespace Pacto.Bot.Channels.Web;

/// <summary>How answers did when they were last measured: kept as data, made by <c>pacto eval … --record</c>, never written by hand.</summary>
/// <param name="Measured">The day, UTC.</param>
/// <param name="Version">Which program: its version.</param>
/// <param name="Seeds">Which data it answered from: their fingerprint.</param>
/// <param name="Sets">The question sets, by file name.</param>
/// <param name="Slices">The whole, then each language.</param>
public sealed record QualityFigures(DateOnly Measured, string Version, string Seeds, IReadOnlyList<string> Sets, IReadOnlyList<QualityFigures.Slice> Slices)
{
    /// <summary>The figures of one language, or of all.</summary>
    /// <param name="Language">Language code; <c>all</c> for the whole.</param>
    /// <param name="Asked">Questions that the sources answer.</param>
    /// <param name="Right">How many of them were answered rightly: answered, cited, and complete.</param>
    /// <param name="WronglyDeclined">How many were declined.</param>
    /// <param name="Outside">Questions that the sources do not answer.</param>
    /// <param name="RightlyDeclined">How many of those were declined, or said plainly not to be there.</param>
    public sealed record Slice(string Language, int Asked, int Right, int WronglyDeclined, int Outside, int RightlyDeclined);
}
