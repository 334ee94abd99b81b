using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>A draft's texts as sentences that know which part of the description they are, whether it came in parts or as a whole.</summary>
internal sealed class DraftPieces
{
    private readonly CoachSeeds seeds;
    private readonly List<Piece> pieces = [];

    public DraftPieces(Form form, Draft draft, CoachSeeds seeds, DateOnly today)
    {
        this.seeds = seeds;
        Form = form;
        Draft = draft;
        Today = today;
        foreach (var field in form.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.Composed && !field.Personal && (field.PartOf is not null || draft.Applies(form, field))))
        {
            foreach (var item in draft.Value(field.Id)?.Items ?? [])
            {
                var text = new ReadText(item);
                var whole = field.Kind is FieldKind.Composed;
                pieces.AddRange((field.Id == "indicators" ? [text.All] : text.Sentences).Select(sentence => new Piece(field.Id, text, sentence, whole ? RolesOf(text, sentence) : new HashSet<string>(StringComparer.Ordinal) { field.Id })));
            }
        }
    }

    public Form Form { get; }

    public Draft Draft { get; }

    public DateOnly Today { get; }

    /// <summary>Every sentence of the draft.</summary>
    public IReadOnlyList<Piece> All => pieces;

    /// <summary>The institution that speaks: the one the draft names, else the first local authority of its texts; empty when there is none.</summary>
    public string Speaker => Draft.Value("entity_name")?.Text
        ?? pieces.SelectMany(piece => Institutions.In(piece.Text, seeds)).FirstOrDefault(institution => institution.Head is { Type: "local_authority", IsNested: false })?.Name ?? "";

    /// <summary>True when the description or summary was given as one text.</summary>
    public bool IsWhole => Draft.Has("description") || Draft.Has("summary");

    /// <summary>Sentences that belong to one of the parts.</summary>
    public IEnumerable<Piece> Of(params string[] roles) => pieces.Where(piece => roles.Any(piece.Roles.Contains));

    /// <summary>The first sentence of those parts that holds the sign; null when none does.</summary>
    public Piece? First(Sign sign, params string[] roles) => (roles.Length == 0 ? pieces : Of(roles)).FirstOrDefault(piece => piece.Has(sign));

    /// <summary>Numbers of things, people or shares in a sentence.</summary>
    public IEnumerable<Quantity> Counts(Piece piece) => Quantities.In(piece.Text, piece.Where, Today).Where(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share);

    /// <summary>Every number in a sentence that counts something.</summary>
    public IEnumerable<Quantity> Figures(Piece piece) => Quantities.In(piece.Text, piece.Where, Today);

    /// <summary>Indicators in parts, with the sentence each stands in.</summary>
    public IReadOnlyList<(IndicatorParts Parts, Piece Piece)> Indicators()
    {
        var listed = pieces.Where(piece => piece.FieldId == "indicators").Select(piece => (IndicatorReader.Read(piece.Text, seeds, piece.Where), piece)).ToList();
        if (listed.Count > 0)
        {
            return listed;
        }

        return [.. pieces.Where(piece => IsWhole && piece.Where.At == 0).SelectMany(piece => IndicatorReader.In(piece.Text, seeds).Select(parts => (parts, At(piece.Text, parts.Text) ?? piece)))];
    }

    private Piece? At(ReadText text, string words) =>
        text.Original.IndexOf(words, StringComparison.Ordinal) is var at && at >= 0 ? pieces.FirstOrDefault(piece => piece.Text == text && at >= piece.Where.At && at < piece.Where.End) : null;

    // "El censo contó 410 familias": a figure that somebody else found tells a need, whether or not it complains.
    private bool Observed(ReadText text, Span sentence) =>
        seeds.Signs["observed"].IsIn(text, sentence) && !seeds.Signs["indicator"].IsIn(text, sentence)
        && Quantities.In(text, sentence, Today).Any(quantity => quantity.Kind is not QuantityKind.Money);

    // "La Comisaría atendió 63 casos en 2025": told with a figure before anything is promised, it is why.
    private bool Opens(ReadText text, Span sentence) => Form.Id == "pledge" && seeds.Verbs.Past.IsIn(text, sentence) && Quantities.In(text, sentence, Today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share)
        && text.Sentences.FirstOrDefault(other => Promises.Start(text, seeds, other) is not null) is { Length: > 0 } first && sentence.At < first.At && !seeds.Signs["already"].IsIn(text, sentence);

    private HashSet<string> RolesOf(ReadText text, Span sentence)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        var promise = Promises.Start(text, seeds, sentence);
        Add(promise is not null, "commitment", "actions");
        Add(promise is null && (seeds.Signs["need"].IsIn(text, sentence) || Observed(text, sentence) || Opens(text, sentence)), "need");
        Add(promise is { } at && at > sentence.At + 25 && seeds.Signs["need"].IsIn(text, Span.Between(sentence.At, at)), "need");
        Add(seeds.Signs["money"].IsIn(text, sentence) || seeds.Signs["means"].IsIn(text, sentence) || seeds.Signs["vague_means"].IsIn(text, sentence), "resources");
        Add(seeds.Signs["with_partner"].IsIn(text, sentence), "partners");
        Add(seeds.Signs["indicator"].IsIn(text, sentence) || seeds.Signs["baseline"].IsIn(text, sentence), "indicators");
        Add(true, "cross_cutting");
        Add(promise is null && (seeds.Verbs.Past.IsIn(text, sentence) || seeds.Verbs.Concrete.IsIn(text, sentence)), "steps", "actions");
        return roles;

        void Add(bool holds, params string[] names)
        {
            if (holds)
            {
                roles.UnionWith(names);
            }
        }
    }
}
