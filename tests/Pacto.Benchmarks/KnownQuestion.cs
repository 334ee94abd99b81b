using Pacto.Knowledge.Languages;

namespace Pacto.Benchmarks;

/// <summary>A question and the passages that answer it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">What makes it hard.</param>
/// <param name="Right">Ids of passages that answer it.</param>
internal sealed record KnownQuestion(string Text, Language Language, string Kind, IReadOnlySet<string> Right);
