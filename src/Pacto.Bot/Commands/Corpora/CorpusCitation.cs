using Pacto.Knowledge.Documents;

namespace Pacto.Bot.Commands.Corpora;

/// <summary>Where the words of an answer stand.</summary>
/// <param name="Number">The mark in the answer, counted from 1.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Quote">Verbatim; <c>…</c> stands for words left out.</param>
internal sealed record CorpusCitation(int Number, Passage Passage, string Quote);
