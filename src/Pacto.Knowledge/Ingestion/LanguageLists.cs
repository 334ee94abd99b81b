using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Ingestion;

/// <summary>What is known of the three languages before a single document is read: words that carry grammar, and common words.</summary>
/// <param name="Grammar">Function words.</param>
/// <param name="Detector">Tells the languages apart by them.</param>
/// <param name="Everyday">Words that stand for one another.</param>
public sealed record LanguageLists(Grammar Grammar, LanguageDetector Detector, EverydayWords Everyday)
{
    /// <summary>Reads <c>language/grammar.yaml</c>, <c>language/everyday.yaml</c> and <c>language/{es,pt,en}.txt</c>.</summary>
    /// <param name="seedsFolder">The folder of the seeds.</param>
    public static LanguageLists Load(string seedsFolder)
    {
        var folder = Path.Combine(seedsFolder, "language");
        var grammar = Grammar.Read(DataFile.Read(Path.Combine(folder, "grammar.yaml")));
        var detector = new LanguageDetector();
        foreach (var language in LanguageCode.All)
        {
            foreach (var word in grammar.FunctionWords(language))
            {
                detector.Learn(word, language, 3);
            }

            foreach (var line in File.ReadLines(Path.Combine(folder, $"{language.ToCode()}.txt")))
            {
                if (!line.StartsWith('#'))
                {
                    detector.Learn(line, language, 3);
                }
            }
        }

        return new LanguageLists(grammar, detector, EverydayWords.Read(DataFile.Read(Path.Combine(folder, "everyday.yaml"))));
    }
}
