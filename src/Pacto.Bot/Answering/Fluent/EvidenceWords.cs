using System.Globalization;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Lexicon;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>What a passage says, word by word: as it stands and in the language of the answer, and which of it is denied.</summary>
internal sealed class EvidenceWords : EvidenceText
{
    /// <summary>Reads a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="source">Language it is written in.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="checking">Negations.</param>
    /// <param name="lexicon">Words for the same thing.</param>
    public EvidenceWords(Passage passage, Language source, Language language, CheckingWords checking, ConceptLexicon lexicon)
        : base(string.Join('\n', passage.Parts.SelectMany(part => new[] { part.Text, part.In(language) }).Append(passage.Title[language]).Append(passage.Title[source])), lexicon)
    {
        Passage = passage;
        foreach (var part in passage.Parts)
        {
            Add(part.Text, source, checking);
            Add(part.In(language), language, checking);
        }

        Add(passage.Title[language], language, checking);
        if (passage.Objective is { } objective)
        {
            AddNumber(objective.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }
}
