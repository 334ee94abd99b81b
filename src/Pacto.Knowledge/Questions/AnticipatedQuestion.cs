using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Questions;

/// <summary>A question somebody may ask, and what answers it.</summary>
/// <param name="Text">As people write it.</param>
/// <param name="Language">Its language.</param>
/// <param name="For">Id of the passage or collection that answers it; for a question outside the sources, its category.</param>
public sealed record AnticipatedQuestion(string Text, Language Language, string For);
