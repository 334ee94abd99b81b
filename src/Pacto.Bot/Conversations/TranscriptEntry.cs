namespace Pacto.Bot.Conversations;

/// <summary>One record of a transcript.</summary>
/// <param name="Sequence">Its number, counted from 1 inside the conversation; never used twice.</param>
/// <param name="At">When it was stored, UTC.</param>
/// <param name="Record">The channel's own record (JSON).</param>
public sealed record TranscriptEntry(long Sequence, DateTimeOffset At, string Record);
