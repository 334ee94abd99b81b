namespace Pacto.Bot.Forms;

/// <summary>What a person asked to be remembered for her next drafts: her institution, her place, her contact. Immutable.</summary>
/// <param name="Values">Items by the word that names them in every form (<see cref="Field.Profile"/>); never empty.</param>
/// <param name="At">When she asked for it, UTC.</param>
public sealed record Profile(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, DateTimeOffset At)
{
    /// <summary>What a draft holds for a profile; null when that is nothing.</summary>
    public static Profile? Of(Form form, Draft draft, DateTimeOffset at)
    {
        var values = form.Fields
            .Where(field => field.Profile is not null && draft.Has(field.Id) && draft.Applies(form, field))
            .GroupBy(field => field.Profile!, StringComparer.Ordinal)
            .ToDictionary(fields => fields.Key, fields => draft.Values[fields.First().Id].Items, StringComparer.Ordinal);
        return values.Count == 0 ? null : new Profile(values, at);
    }

    /// <summary>The fields of a form that it can fill, with what it holds for them.</summary>
    public IEnumerable<(Field Field, IReadOnlyList<string> Items)> For(Form form) =>
        from field in form.Fields
        let items = field.Profile is { } name ? Values.GetValueOrDefault(name) : null
        where items is not null && (field.Options.Count == 0 || items.All(item => field.Option(item) is not null))
        select (field, items);

    /// <summary>The draft with every empty field filled that the profile knows; what she said stays as it is.</summary>
    public Draft Fill(Form form, Draft draft, string turnId, DateTimeOffset at) => For(form)
        .Where(known => !draft.Has(known.Field.Id))
        .Aggregate(draft, (filled, known) => filled.Set(known.Field.Id, new FieldValue(known.Items, ValueOrigin.Profile, turnId, at)));
}
