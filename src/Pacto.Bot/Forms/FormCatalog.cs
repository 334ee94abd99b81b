namespace Pacto.Bot.Forms;

/// <summary>The forms that can be drafted. Read once at start; immutable and safe to share.</summary>
public sealed class FormCatalog
{
    /// <summary>A catalogue of <paramref name="forms"/>.</summary>
    public FormCatalog(IReadOnlyList<Form> forms) => Forms = forms;

    /// <summary>Every form, the pledge first.</summary>
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>Reads every form of <c>seeds/forms</c>.</summary>
    /// <param name="seeds">The <c>seeds</c> folder.</param>
    /// <exception cref="FormException">A file is missing or wrong; the message names file and line.</exception>
    public static FormCatalog Load(string seeds)
    {
        var folder = Path.Combine(seeds, "forms");
        var lists = OptionLists.Load(seeds);
        var problems = ProblemCatalog.Load(Path.Combine(folder, "problems.yaml"));
        var words = FormWords.Load(Path.Combine(folder, "words.yaml"));
        string[] names = ["pledge", "practice"];
        return new FormCatalog([.. names
            .Select(name => Path.Combine(folder, name + ".yaml"))
            .Where(File.Exists)
            .Select(path => FormLoader.Load(path, lists, problems, words))]);
    }

    /// <summary>The form with <paramref name="id"/>; null when there is none.</summary>
    public Form? Find(string id) => Forms.FirstOrDefault(form => form.Id == id);

    /// <summary>The form with <paramref name="id"/>.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public Form this[string id] => Find(id) ?? throw new ArgumentException($"There is no form '{id}'.", nameof(id));
}
