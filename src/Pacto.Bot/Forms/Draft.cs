namespace Pacto.Bot.Forms;

/// <summary>One person's values for one form. Immutable; every change makes a new one.</summary>
public sealed record Draft
{
    /// <summary>Random, unguessable id.</summary>
    public required string Id { get; init; }

    /// <summary>Form id: <c>pledge</c> or <c>practice</c>.</summary>
    public required string FormId { get; init; }

    /// <summary>What the person calls it; empty until she names it or the form's title is filled.</summary>
    public string Name { get; init; } = "";

    /// <summary>Values by field id.</summary>
    public IReadOnlyDictionary<string, FieldValue> Values { get; init; } = new Dictionary<string, FieldValue>();

    /// <summary>Fields she left open for now ("no lo sé todavía"); asked again at review.</summary>
    public IReadOnlySet<string> Skipped { get; init; } = new HashSet<string>();

    /// <summary>What waits for her yes before anything else is asked; null for nothing.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Changes that can be taken back, the last one last.</summary>
    public IReadOnlyList<PastChange> Past { get; init; } = [];

    /// <summary>Changes that were taken back and can be made again, the next one last.</summary>
    public IReadOnlyList<PastChange> Future { get; init; } = [];

    /// <summary>The draft of the other form that began with the same words; what one says is offered to the other. Null for none.</summary>
    public string? Sibling { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Addresses of the draft that were given until then open nothing any more, UTC; null while none was closed.</summary>
    public DateTimeOffset? LinksClosedAt { get; init; }

    /// <summary>Counts saved changes; a save with an older one is refused.</summary>
    public long Version { get; init; }

    /// <summary>The value of a field; null when it has none.</summary>
    public FieldValue? Value(string fieldId) => Values.GetValueOrDefault(fieldId);

    /// <summary>True when the field has a value.</summary>
    public bool Has(string fieldId) => Values.ContainsKey(fieldId);

    /// <summary>The draft with that value; the field no longer counts as left open.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> holds no item.</exception>
    public Draft Set(string fieldId, FieldValue value)
    {
        if (value.Items.Count == 0)
        {
            throw new ArgumentException("A value holds at least one item; clear the field instead.", nameof(value));
        }

        var values = new Dictionary<string, FieldValue>(Values, StringComparer.Ordinal) { [fieldId] = value };
        return this with { Values = values, Skipped = Without(fieldId), UpdatedAt = value.At };
    }

    /// <summary>The draft with the field left open for now. A value it has stays.</summary>
    public Draft Skip(string fieldId, DateTimeOffset at) =>
        this with { Skipped = new HashSet<string>(Skipped, StringComparer.Ordinal) { fieldId }, UpdatedAt = at };

    /// <summary>The draft without that value; the field will be asked again.</summary>
    public Draft Clear(string fieldId, DateTimeOffset at)
    {
        var values = new Dictionary<string, FieldValue>(Values, StringComparer.Ordinal);
        values.Remove(fieldId);
        return this with { Values = values, Skipped = Without(fieldId), UpdatedAt = at };
    }

    /// <summary>The draft with every optional field that is still to be asked left open.</summary>
    public Draft SkipOptional(Form form, DateTimeOffset at) =>
        form.Interview.Where(field => !field.Required && IsDue(form, field)).Aggregate(this, (draft, field) => draft.Skip(field.Id, at));

    /// <summary>The draft with something laid before the person; null, or nothing in it, takes away what lies there.</summary>
    public Draft Propose(Proposal? proposal, DateTimeOffset at) =>
        this with { Proposal = proposal is { Values.Count: > 0 } ? proposal : null, UpdatedAt = at };

    /// <summary>The draft with proposed values written down, and nothing lying before the person any more.</summary>
    /// <param name="values">What she agreed to.</param>
    /// <param name="turnId">The turn she agreed in.</param>
    /// <param name="at">When, UTC.</param>
    public Draft Accept(IEnumerable<ProposedValue> values, string turnId, DateTimeOffset at) => values.Aggregate(
        this with { Proposal = null, UpdatedAt = at },
        (draft, value) => draft.Set(value.FieldId, new FieldValue(value.Items, value.Origin, turnId, at) { From = value.From is null ? null : FieldText.CleanText(value.From), Source = value.Source, Parts = value.Parts }));

    /// <summary>What she has to say yes to, else the first question that is neither answered nor left open, else the review.</summary>
    public DraftStep NextStep(Form form) =>
        Proposal is { } proposal ? new DraftStep.Confirm(proposal)
        : form.Interview.FirstOrDefault(field => IsDue(form, field)) is { } field ? new DraftStep.Ask(field) : new DraftStep.Review();

    /// <summary>True when the field is asked now or later: it applies and has no value and was not left open.</summary>
    public bool IsDue(Form form, Field field) => Applies(form, field) && !Has(field.Id) && !Skipped.Contains(field.Id);

    /// <summary>
    /// True when the field belongs to this draft: its conditions hold, and the text it would be a part of was not given as a whole.
    /// Values of fields that do not apply are kept, but neither exported nor reviewed.
    /// </summary>
    public bool Applies(Form form, Field field) =>
        field.When.All(condition => Holds(form, condition)) && (field.PartOf is not { } whole || !Has(whole));

    /// <summary>How far the draft is.</summary>
    public DraftProgress Progress(Form form)
    {
        var asked = form.Interview.Where(field => Applies(form, field)).ToList();
        return new DraftProgress(
            asked.Count(field => !IsDue(form, field)),
            asked.Count,
            [.. asked.Where(field => field.Required && !Has(field.Id))]);
    }

    private bool Holds(Form form, FieldCondition condition) =>
        Value(condition.FieldId) is { } value
        && (condition.Values.Count == 0 || value.Items.Any(condition.Values.Contains))
        && (form.Find(condition.FieldId) is not { } field || Applies(form, field));

    private HashSet<string> Without(string fieldId)
    {
        var skipped = new HashSet<string>(Skipped, StringComparer.Ordinal);
        skipped.Remove(fieldId);
        return skipped;
    }
}
