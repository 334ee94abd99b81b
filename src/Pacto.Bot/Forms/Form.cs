using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>A form of the UN Network on Migration as we mirror it. Immutable; safe to share.</summary>
public sealed record Form
{
    /// <summary><c>pledge</c> or <c>practice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Version of our data, for drafts that outlive it.</summary>
    public required string Version { get; init; }

    /// <summary>Where the live form is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The language whose labels are printed beside the person's own, because the live form is filled there.</summary>
    public required Language OfficialLanguage { get; init; }

    /// <summary>When it was compared with the live form.</summary>
    public required FormReview Checked { get; init; }

    /// <summary>What to know before beginning: rules of the live form's introduction.</summary>
    public required IReadOnlyList<LocalizedText> Rules { get; init; }

    /// <summary>What to have at hand before beginning.</summary>
    public required IReadOnlyList<LocalizedText> Preparation { get; init; }

    /// <summary>What to do with the exported draft.</summary>
    public required IReadOnlyList<LocalizedText> NextSteps { get; init; }

    /// <summary>Checks to make by oneself before handing in.</summary>
    public required IReadOnlyList<LocalizedText> Checklist { get; init; }

    /// <summary>Sections in the order of the live form.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>What readers look at.</summary>
    public required IReadOnlyList<FormCriterion> Criteria { get; init; }

    /// <summary>Fields in the order of the live form; the parts of a composed field stand right before it.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>The fields that are asked, in the order of the conversation.</summary>
    public required IReadOnlyList<Field> Interview { get; init; }

    /// <summary>What can be wrong, by code.</summary>
    public required IReadOnlyDictionary<string, FormProblem> Problems { get; init; }

    /// <summary>How values are written out.</summary>
    public required FormWords Words { get; init; }

    /// <summary>Fields of this form, and the field of the other form that says the same; what one draft says is offered to the other.</summary>
    public IReadOnlyDictionary<string, string> Shares { get; init; } = new Dictionary<string, string>();

    /// <summary>Id of the field whose value names the draft.</summary>
    public required string NamingField { get; init; }

    /// <summary>The field with <paramref name="id"/>; null when the form has none.</summary>
    public Field? Find(string id) => Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>The field with <paramref name="id"/>.</summary>
    /// <exception cref="ArgumentException">The form has no such field.</exception>
    public Field this[string id] => Find(id) ?? throw new ArgumentException($"The form '{Id}' has no field '{id}'.", nameof(id));

    /// <summary>The parts of a composed field, in order.</summary>
    public IReadOnlyList<Field> PartsOf(string composedId) => [.. Fields.Where(field => field.PartOf == composedId)];
}
