using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Writes acronyms out at their first place: those the book knows are proposed at once, the others are asked for.</summary>
internal sealed class SpellingOut(AcronymBook book, DraftGuide guide, Phrases phrases)
{
    private const string Prefix = "acronym:";

    /// <summary>The acronym that a criterion of this kind asks about; null for a criterion of the form.</summary>
    public static string? Acronym(string criterion) => criterion.StartsWith(Prefix, StringComparison.Ordinal) ? criterion[Prefix.Length..] : null;

    /// <summary>True when an acronym of the draft stands without its full form.</summary>
    public static bool IsNeeded(DraftScene scene) => Open(scene).Any();

    /// <summary>Proposes every acronym the book knows, else asks for the first.</summary>
    public TurnOutcome Begin(DraftScene scene)
    {
        var known = Open(scene).Select(place => (place.Field, place.Acronym, Name: book[place.Acronym, scene.Language])).Where(place => place.Name is not null).ToList();
        if (known.Count > 0)
        {
            return Propose(scene, [.. known.Select(place => (place.Field, place.Acronym, place.Name!))]);
        }

        return Open(scene).Select(place => place.Acronym).FirstOrDefault() is { } first
            ? scene.At(null, [new ReplyPart.Text(phrases.Say(scene.Language, "coach.acronym", ("acronym", first))), FieldPrompter.Progress(scene), Ways(scene)], criterion: Prefix + first)
            : guide.Review(scene, phrases.Say(scene.Language, "coach.no-acronyms"));
    }

    /// <summary>Takes the full form of an acronym that was asked for.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="acronym">The acronym.</param>
    /// <param name="text">What it stands for.</param>
    /// <param name="origin">Who says so.</param>
    public TurnOutcome Take(DraftScene scene, string acronym, string text, ValueOrigin origin = ValueOrigin.Accepted)
    {
        var name = FieldText.CleanLine(text).Trim('.', ' ', '"', '«', '»');
        var places = Open(scene).Where(place => place.Acronym == acronym).Select(place => (place.Field, acronym, name)).ToList();
        return places.Count == 0 || name.Length < acronym.Length ? guide.Review(scene, null) : Propose(scene, places, origin);
    }

    private TurnOutcome Propose(DraftScene scene, IReadOnlyList<(Field Field, string Acronym, string Name)> places, ValueOrigin origin = ValueOrigin.Accepted)
    {
        // Once in the draft is enough: the first field that names it writes it out.
        var values = places.DistinctBy(place => place.Acronym).GroupBy(place => place.Field).Select(group =>
        {
            var old = scene.Draft.Values[group.Key.Id];
            var items = old.Items.ToList();
            foreach (var (_, acronym, name) in group)
            {
                var i = items.FindIndex(item => At(item, acronym) >= 0);
                var at = i < 0 ? -1 : At(items[i], acronym);
                if (at >= 0)
                {
                    items[i] = $"{items[i][..at]}{name} ({acronym}){items[i][(at + acronym.Length)..]}";
                }
            }

            return new ProposedValue(group.Key.Id, items, origin, old.Text);
        });
        var proposal = new Proposal(ProposalKind.Improved, [.. values], "", scene.Turn.Id, scene.Turn.At);
        return guide.GoOn(scene with { Draft = scene.Draft.Propose(proposal, scene.Turn.At) }, null);
    }

    private static IEnumerable<(Field Field, string Acronym)> Open(DraftScene scene)
    {
        var texts = scene.Form.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Composed
            && field is { Personal: false, Digits: false } && scene.Draft.Has(field.Id) && scene.Draft.Applies(scene.Form, field)).ToList();
        var all = string.Join('\n', texts.Select(field => scene.Draft.Values[field.Id].Text));
        return texts.SelectMany(field => Acronyms.Unexplained(scene.Draft.Values[field.Id].Text).Select(acronym => (field, acronym)))
            .Where(place => !all.Contains($"({place.acronym})", StringComparison.Ordinal));
    }

    private static int At(string text, string acronym)
    {
        for (var at = text.IndexOf(acronym, StringComparison.Ordinal); at >= 0; at = text.IndexOf(acronym, at + 1, StringComparison.Ordinal))
        {
            var end = at + acronym.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private ReplyPart.Choices Ways(DraftScene scene) => new([Choice.Same(phrases.Say(scene.Language, "button.skip")), Choice.Same(phrases.Say(scene.Language, "button.review"))]);
}
