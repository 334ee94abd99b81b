using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>An answer from the documents' own sentences.</summary>
/// <param name="IsAnswered">False when the documents do not say.</param>
/// <param name="Markdown">What the person reads.</param>
/// <param name="Citations">Empty when nothing is answered.</param>
/// <param name="Language">Language of the question.</param>
internal sealed record CorpusAnswer(bool IsAnswered, string Markdown, IReadOnlyList<CorpusCitation> Citations, Language Language);
