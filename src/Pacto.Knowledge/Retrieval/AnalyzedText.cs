using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>A text taken apart.</summary>
/// <param name="Language">The language it was read in.</param>
/// <param name="Tokens">Its words, corrected.</param>
/// <param name="IsFunction">For each word whether it carries no meaning of its own.</param>
/// <param name="Concepts">Concepts found.</param>
/// <param name="Keys">Keys found.</param>
/// <param name="Features">What can be compared, each key once.</param>
internal sealed record AnalyzedText(
    Language Language,
    IReadOnlyList<Token> Tokens,
    bool[] IsFunction,
    IReadOnlyList<ConceptMatch> Concepts,
    QueryKeys Keys,
    IReadOnlyList<Feature> Features);
