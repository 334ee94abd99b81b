using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>A sentence, cell or item of a passage: the smallest thing that is quoted.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">
/// Verbatim words of the source in its own language, tags dropped and white space folded.
/// </param>
/// <param name="Translation">Our translations beside the original; null where there is none.</param>
public sealed record PassagePart(PassageRole Role, string Text, LocalizedText? Translation)
{
    /// <summary>The part in a language: the original for the source's own, our translation otherwise, the original where none exists.</summary>
    public string In(Language language) => Translation?[language] ?? Text;
}
