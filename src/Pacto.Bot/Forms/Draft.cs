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

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts saved changes; a save with an older one is refused.</summary>
    public long Version { get; init; }
}
