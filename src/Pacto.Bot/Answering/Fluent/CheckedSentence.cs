namespace Pacto.Bot.Answering.Fluent;

/// <summary>A sentence of a model and what is wrong with it.</summary>
/// <param name="Text">Its words without marks, one full stop at the end.</param>
/// <param name="Cited">The passages it cites.</param>
/// <param name="Fault">Why it is not shown; <see cref="SentenceFault.None"/> when it is.</param>
internal sealed record CheckedSentence(string Text, IReadOnlyList<EvidenceWords> Cited, SentenceFault Fault);
