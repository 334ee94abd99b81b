using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Facts;

/// <summary>One of the ten guiding principles; none of them is named in the handbook's list, which is lost.</summary>
/// <param name="Letter"><c>a</c> to <c>j</c>, as in paragraph 15 of A/RES/73/195.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means, in one sentence of ours.</param>
/// <param name="SelfCheck">A question an officer can check a plan with.</param>
/// <param name="Passage">The passage that stands for it.</param>
public sealed record PrincipleFacts(char Letter, LocalizedText Name, LocalizedText Meaning, LocalizedText SelfCheck, string Passage);
