using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Plain words that head the parts of a note, from <c>labels.yaml</c>, with the field each stands for in each form.</summary>
internal sealed class LabelBook
{
    private const string None = "-";

    private readonly Dictionary<string, Dictionary<string, string>> forms = new(StringComparer.Ordinal) { ["pledge"] = new(StringComparer.Ordinal), ["practice"] = new(StringComparer.Ordinal) };

    private LabelBook(string path)
    {
        foreach (var entry in YamlFile.Load(path) is YamlSequenceNode list ? list.Children : throw new FormException(path, 1, "expected a list"))
        {
            var (fields, names) = StrictMap.Read(path, entry, map => (forms.Keys.ToDictionary(form => form, map.Text), map.Texts("names")));
            foreach (var (form, field) in fields.Where(pair => pair.Value is not None))
            {
                names.ToList().ForEach(name => forms[form].TryAdd(LatinLetters.Fold(name), field));
            }
        }
    }

    /// <summary>Each word with the field it stands for in a form.</summary>
    public IReadOnlyDictionary<string, string> In(string formId) => forms.GetValueOrDefault(formId) ?? [];

    /// <summary>Reads the words of <paramref name="folder"/>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static LabelBook Load(string folder) => new(Path.Combine(folder, "labels.yaml"));
}
