using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>What the acronyms of the field stand for, from <c>seeds/coach/acronyms.yaml</c>. Immutable; safe to share.</summary>
internal sealed class AcronymBook
{
    private readonly Dictionary<string, LocalizedText> names;

    private AcronymBook(Dictionary<string, LocalizedText> names) => this.names = names;

    /// <summary>The full name in a language; null when the book does not know it.</summary>
    public string? this[string acronym, Language language] => names.TryGetValue(acronym, out var name) ? name[language] : null;

    /// <summary>Reads the file.</summary>
    /// <param name="seeds">The <c>seeds</c> folder.</param>
    /// <exception cref="FormException">The file is missing or wrong; the message names file and line.</exception>
    public static AcronymBook Load(string seeds)
    {
        var path = Path.Combine(seeds, "coach", "acronyms.yaml");
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var entry in YamlFile.Load(path) is YamlSequenceNode list ? list.Children : throw new FormException(path, 1, "expected a list"))
        {
            var (acronym, name) = StrictMap.Read(path, entry, map => (map.Text("acronym"), map.LocalizedHere()));
            if (!names.TryAdd(acronym, name))
            {
                throw new FormException(path, entry.Start.Line, $"the acronym '{acronym}' is there twice");
            }
        }

        return new AcronymBook(names);
    }
}
