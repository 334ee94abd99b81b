using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Changes an answer that was given, at any time and in plain words.</summary>
internal sealed class DraftCorrections(Phrases phrases, FieldPrompter prompter, AnswerTaker answers, DraftGuide guide, TimeProvider clock)
{
    /// <summary>Most fields offered when it was not said which one.</summary>
    private const int MostOffered = 24;

    /// <summary>Longest name that is taken for another field than the one that is asked. Words.</summary>
    private const int LongestTold = 20;

    /// <summary>The same for a day, an address or an option.</summary>
    private const int LongestSaid = 6;

    /// <summary>"Change X to Y", "change X", or only "change something".</summary>
    public TurnOutcome Change(DraftScene scene, IReadOnlyDictionary<string, string> slots)
    {
        if (!slots.TryGetValue("field", out var words))
        {
            return slots.TryGetValue("value", out var said) && LastSaid(scene, said) is { } last ? answers.TakePlain(scene, last, said) : Offer(scene, "draft.which-field", Answered(scene));
        }

        var found = Named(scene.Form, words).Where(field => field.Kind is not FieldKind.Composed).ToList();
        var applying = found.Where(field => scene.Draft.Applies(scene.Form, field)).ToList();
        return (applying, found) switch
        {
            ([var field], _) when slots.TryGetValue("value", out var value) => answers.TakePlain(scene, field, value),
            ([var field], _) => Open(scene, field, null),
            ([], [var field, ..]) => NotApplicable(scene, field),
            ([], []) => Offer(scene, "draft.unknown-field", Answered(scene)),
            _ => Offer(scene, "draft.which-field", applying),
        };
    }

    /// <summary>A correction said in passing: "no, the deadline is 2028", "it is not A, it is B"; null when the words are none.</summary>
    public TurnOutcome? Hear(DraftScene scene)
    {
        var text = scene.Turn.Text;
        if (SpokenCorrection.OfField(scene.Form, text, mustDeny: scene.Asked is not null) is { } named && named.Field.Id != scene.Asked?.Id && scene.Draft.Has(named.Field.Id))
        {
            return answers.TakePlain(scene, named.Field, named.Value);
        }

        var (fields, value) = SpokenCorrection.OfFields(scene.Form, text, mustDeny: false);
        if (fields.FirstOrDefault(field => Belongs(scene, field, value)) is { } told && told.Id != scene.Asked?.Id)
        {
            // "El correo de contacto es …" is no answer to what is asked.
            return answers.TakePlain(scene, told, value);
        }

        if (SpokenCorrection.OfWords(text) is not { } words)
        {
            return null;
        }

        // Of several texts that hold the words, the one she wrote last is meant.
        return scene.Draft.Values.OrderByDescending(pair => pair.Value.At).Select(pair => (Field: scene.Form.Find(pair.Key), pair.Value))
            .Where(held => held.Field is { Options.Count: 0, Kind: FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Composed })
            .Select(held => (held.Field, Items: held.Value.Items.Select(item => SpokenCorrection.Exchange(item, words.Old, words.New) ?? item).ToList(), held.Value))
            .Where(held => !held.Items.SequenceEqual(held.Value.Items))
            .Select(held => answers.TakePlain(scene, held.Field!, string.Join('\n', held.Items)))
            .FirstOrDefault();
    }

    // A value only that field can hold: an address, a day, an option, or a name written like one. "El título es difícil de conseguir" is a sentence.
    private bool Belongs(DraftScene scene, Field field, string value) =>
        field.Kind is not (FieldKind.Text or FieldKind.List or FieldKind.Composed or FieldKind.YesNo or FieldKind.File)
        && scene.Draft.Applies(scene.Form, field) && value.Split(' ').Length <= (field.Kind is FieldKind.Line ? LongestTold : LongestSaid)
        && (field.Kind is not FieldKind.Line || IsWrittenLikeAName(value))
        && FieldRules.Check(field, value, scene.Language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is FieldCheck.Accepted;

    private static bool IsWrittenLikeAName(string value) =>
        value.Length > 0 && (char.IsUpper(value[0]) || "«\"“".Contains(value[0], StringComparison.Ordinal)) && !value.TrimEnd('.').Contains('.', StringComparison.Ordinal);

    // "Change it to 2028": the last thing written down that can hold it, days first when it is one.
    private Field? LastSaid(DraftScene scene, string value)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var held = scene.Draft.Values.Select(pair => (Field: scene.Form.Find(pair.Key), pair.Value.At)).Where(pair => pair.Field is { Kind: not FieldKind.Composed })
            .OrderByDescending(pair => pair.At).Select(pair => pair.Field!).Where(field => FieldRules.Check(field, value, scene.Language, today) is FieldCheck.Accepted).ToList();
        var isDay = DateReader.Find(value, today).Count > 0 && value.Split(' ').Length <= 6;
        return (isDay ? held.FirstOrDefault(field => field.Kind is FieldKind.Date && field.Date!.InFuture) ?? held.FirstOrDefault(field => field.Kind is FieldKind.Date or FieldKind.Years) : null) ?? held.FirstOrDefault();
    }

    /// <summary>Opens a field to correct it, saying what it holds now.</summary>
    public TurnOutcome Open(DraftScene scene, Field field, string? before)
    {
        if (scene.Draft.Value(field.Id) is not { } value)
        {
            return scene.At(field, prompter.Ask(scene, field, before), correcting: true);
        }

        var now = phrases.Say(
            scene.Language, "draft.now-says", ("label", field.Name(scene.Language)), ("value", ValueText.ShowShort(scene.Form, field, value, scene.Language)));
        return scene.At(field, prompter.Parts(scene, field, before is null ? now : $"{before} {now}"), correcting: true);
    }

    /// <summary>Empties a field, or takes one item off a list; what it said is said once more, so that nothing goes silently.</summary>
    public TurnOutcome Empty(DraftScene scene, IReadOnlyDictionary<string, string> slots)
    {
        slots = WithNumber(slots);
        var found = Named(scene.Form, slots.GetValueOrDefault("field", "")).Where(field => scene.Draft.Has(field.Id)).ToList();
        if (found is not [var field])
        {
            return Offer(scene, found.Count == 0 ? "draft.unknown-field" : "draft.which-field", Answered(scene));
        }

        var value = scene.Draft.Values[field.Id];
        if (OneOfSeveral(field, value, slots) is { } shorter)
        {
            var proposal = new Proposal(ProposalKind.Improved, [new(field.Id, [shorter], ValueOrigin.Said, null)], scene.Turn.Text, scene.Turn.Id, scene.Turn.At);
            return guide.GoOn(scene with { Draft = scene.Draft.Propose(proposal, scene.Turn.At) }, null);
        }

        // Asked to take off a second one where there is only one, nothing is taken off.
        if (slots.TryGetValue("number", out var which) && int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > value.Items.Count)
        {
            return Open(scene, field, null);
        }

        var items = Without(value, slots);
        var draft = items.Count == 0
            ? scene.Draft.Clear(field.Id, scene.Turn.At).Skip(field.Id, scene.Turn.At)
            : scene.Draft.Set(field.Id, value with { Items = items, TurnId = scene.Turn.Id, At = scene.Turn.At, Parts = Kept(value, items) });
        var gone = value with { Items = [.. value.Items.Except(items)] };
        var said = phrases.Say(
            scene.Language, "draft.emptied", ("label", field.Name(scene.Language)), ("value", ValueText.Show(scene.Form, field, gone, scene.Language)));
        var after = scene with { Draft = draft };
        return scene.Asked is { } asked && asked.Id != field.Id
            ? after.At(asked, prompter.AskAgain(after, asked, said), scene.State.Correcting)
            : guide.GoOn(after, said);
    }

    // "El segundo socio" names the field and which one of it.
    private static IReadOnlyDictionary<string, string> WithNumber(IReadOnlyDictionary<string, string> slots) =>
        !slots.ContainsKey("number") && WordMatch.Words(slots.GetValueOrDefault("field", "")).Select(NumberWords.Read).FirstOrDefault(number => number is not null) is { } which
            ? new Dictionary<string, string>(slots, StringComparer.Ordinal) { ["number"] = which.ToString(CultureInfo.InvariantCulture) }
            : slots;

    // "Delete the second partner" of partners named in one sentence: shown before it is done, because a sentence is no list.
    private static string? OneOfSeveral(Field field, FieldValue value, IReadOnlyDictionary<string, string> slots) =>
        field.Kind is FieldKind.Text && slots.TryGetValue("number", out var digits) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && ListReader.Read(value.Text, ListSeparator.Commas) is { Count: > 1 } names && number >= 1 && number <= names.Count
            ? string.Join(", ", names.Where((_, i) => i != number - 1))
            : null;

    private static List<ValuePiece>? Kept(FieldValue value, IReadOnlyList<string> items) =>
        value.Parts?.Where(piece => items.Any(item => item.Contains(piece.Text, StringComparison.Ordinal))).ToList();

    /// <summary>The fields meant; an id names exactly one.</summary>
    private static IReadOnlyList<Field> Named(Form form, string words) => form.Find(words) is { } exact ? [exact] : FieldFinder.Find(form, words);

    private static IReadOnlyList<string> Without(FieldValue value, IReadOnlyDictionary<string, string> slots) =>
        slots.TryGetValue("number", out var digits)
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= value.Items.Count && value.Items.Count > 1
            ? [.. value.Items.Where((_, i) => i != number - 1)]
            : [];

    private TurnOutcome NotApplicable(DraftScene scene, Field field)
    {
        var text = phrases.Say(scene.Language, "draft.not-applicable", ("label", field.Name(scene.Language)));
        return scene.Asked is { } asked
            ? scene.Stay(prompter.AskAgain(scene, asked, text))
            : scene.Stay(new ReplyPart.Text(text));
    }

    private TurnOutcome Offer(DraftScene scene, string key, IEnumerable<Field> fields) => scene.Stay(
        new ReplyPart.Text(phrases.Say(scene.Language, key)),
        new ReplyPart.Choices([.. fields.Take(MostOffered).Select(field => ChangeChoice(scene, field))]));

    private Choice ChangeChoice(DraftScene scene, Field field)
    {
        var name = field.Name(scene.Language);
        return new Choice(name, phrases.Say(scene.Language, "choice.change-says", ("label", name.ToLowerInvariant())));
    }

    private static IEnumerable<Field> Answered(DraftScene scene) =>
        scene.Form.Fields.Where(field => scene.Draft.Has(field.Id) && scene.Draft.Applies(scene.Form, field));
}
