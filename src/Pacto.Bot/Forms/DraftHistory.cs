namespace Pacto.Bot.Forms;

/// <summary>
/// Keeps what a change replaced, takes changes back one by one, and makes them again. A change is what one turn did to values, to what
/// was left open and to the name; going from question to question is none. Pure.
/// </summary>
public static class DraftHistory
{
    /// <summary>Most changes that can be taken back; the oldest is forgotten first.</summary>
    public const int Most = 20;

    /// <summary>The draft, knowing what it was before this turn. As it is when nothing changed, or when the turn went through the history itself.</summary>
    /// <param name="before">As it was loaded.</param>
    /// <param name="after">As it is to be stored.</param>
    /// <param name="turnId">The turn.</param>
    /// <param name="at">When, UTC.</param>
    public static Draft Record(Draft before, Draft after, string turnId, DateTimeOffset at)
    {
        if (!ReferenceEquals(before.Past, after.Past) || (Touched(before, after) is { Count: 0 } && before.Name == after.Name))
        {
            return after;
        }

        return after with { Past = [.. before.Past.TakeLast(Most - 1), Change(before, after, Touched(before, after), turnId, at)], Future = [] };
    }

    /// <summary>The draft without its last change, and that change; null when there is none.</summary>
    public static (Draft Draft, PastChange Change)? Undo(Draft draft, DateTimeOffset at) => draft.Past is [.., var last]
        ? (Restore(draft, last, at) with { Past = [.. draft.Past.SkipLast(1)], Future = [.. draft.Future, Change(draft, last)] }, last)
        : null;

    /// <summary>The draft with the change that was taken back last, and what it replaced; null when there is none.</summary>
    public static (Draft Draft, PastChange Change)? Redo(Draft draft, DateTimeOffset at) => draft.Future is [.., var last]
        ? (Restore(draft, last, at) with { Past = [.. draft.Past, Change(draft, last)], Future = [.. draft.Future.SkipLast(1)] }, last)
        : null;

    // What was left open and is asked again is no loss, so it counts only together with a value.
    private static List<string> Touched(Draft before, Draft after) =>
    [
        .. before.Values.Keys.Union(after.Values.Keys, StringComparer.Ordinal).Where(id => !Same(before.Value(id), after.Value(id)))
            .Union(after.Skipped.Where(id => !before.Skipped.Contains(id)), StringComparer.Ordinal),
    ];

    private static bool Same(FieldValue? one, FieldValue? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Items.SequenceEqual(other.Items, StringComparer.Ordinal));

    private static PastChange Change(Draft before, Draft after, IEnumerable<string> touched, string turnId, DateTimeOffset at) =>
        new(turnId, at, Held(before, touched))
        {
            Name = before.Name == after.Name ? null : before.Name,

            // A better text can be asked for again at any time; what was told cannot.
            Proposal = after.Proposal is null && before.Proposal is { Kind: not ProposalKind.Improved } told ? told : null,
        };

    /// <summary>The change that leads from what a past change restores to what the draft holds now.</summary>
    private static PastChange Change(Draft now, PastChange past) =>
        new(past.TurnId, past.At, Held(now, past.Fields.Keys)) { Name = past.Name is null ? null : now.Name, Proposal = now.Proposal };

    private static Dictionary<string, PastField> Held(Draft draft, IEnumerable<string> fields) =>
        fields.ToDictionary(id => id, id => new PastField(draft.Value(id), draft.Skipped.Contains(id)), StringComparer.Ordinal);

    private static Draft Restore(Draft draft, PastChange change, DateTimeOffset at)
    {
        var values = new Dictionary<string, FieldValue>(draft.Values, StringComparer.Ordinal);
        var skipped = new HashSet<string>(draft.Skipped, StringComparer.Ordinal);
        foreach (var (id, held) in change.Fields)
        {
            values.Remove(id);
            skipped.Remove(id);
            if (held.Value is { } value)
            {
                values[id] = value;
            }

            if (held.WasSkipped)
            {
                skipped.Add(id);
            }
        }

        return draft with { Values = values, Skipped = skipped, Name = change.Name ?? draft.Name, Proposal = change.Proposal, UpdatedAt = at };
    }
}
