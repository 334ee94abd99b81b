using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Citations;

/// <summary>A pointer from an answer to the words it rests on.</summary>
/// <param name="Number">The mark in the text, counted from 1.</param>
/// <param name="PassageId">The passage.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="Title">The passage's short name.</param>
/// <param name="DocumentTitle">The document's name.</param>
/// <param name="Quote">Words found verbatim in the source, in the source's language.</param>
/// <param name="Lines">Where the passage stands in its file.</param>
/// <param name="Origin">Whether this is the handbook or something beside it.</param>
public sealed record Citation(
    int Number,
    string PassageId,
    string DocumentId,
    LocalizedText Title,
    LocalizedText DocumentTitle,
    string Quote,
    LineRange Lines,
    SourceOrigin Origin);
