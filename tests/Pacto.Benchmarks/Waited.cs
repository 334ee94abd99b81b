namespace Pacto.Benchmarks;

/// <summary>How long somebody waited for an answer.</summary>
/// <param name="At">When it was there, from the beginning of the run.</param>
/// <param name="Milliseconds">From sending the message to reading the answer.</param>
internal sealed record Waited(TimeSpan At, double Milliseconds);
