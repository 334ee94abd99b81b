using System.Text.RegularExpressions;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Extraction;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Drafting.Triage;
using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Proposing;

/// <summary>
/// Hears whether somebody tells of a project, and lays out what a text says for the fields of a form. Nothing is written down here:
/// what is found is proposed.
/// </summary>
internal sealed partial class ToldReader(FieldExtractor extractor, DraftTriage triage, CoachSeeds seeds)
{
    /// <summary>Fewest words of a text that tells of a project without being asked.</summary>
    private const int FewestWords = 7;

    /// <summary>Fewest words of a report in which nobody is named: a few words are what somebody looks for.</summary>
    private const int FewestWithoutUs = 13;

    /// <summary>How many other fields an answer has to speak of before it is more than an answer.</summary>
    private const int ManyFields = 3;

    // Concluded, but from words that leave little doubt; everything else that is concluded is proposed at its own step.
    private static readonly HashSet<string> PlainConclusions = new(StringComparer.Ordinal)
    {
        "entity_name", "entity_type", "country", "main_implementer", "geographic_scope", "local",
    };

    // A time frame in words says the two dates again; the rest comes together from its parts.
    private static readonly HashSet<string> Doubled = new(StringComparer.Ordinal) { "timeframe", "description", "summary" };

    // Too little to make an answer more than an answer.
    private static readonly HashSet<string> InPassing = new(StringComparer.Ordinal)
    {
        "entity_type", "country", "geographic_scope", "local", "principles", "objectives", "primary_objectives", "nature", "mirror", "type", "cross_cutting", "title",
    };

    /// <summary>True when a text said outside any draft tells of something done or planned, by an institution.</summary>
    /// <param name="written">The text.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="asksAtLast">True when its last sentence opens like a question.</param>
    public bool Tells(string written, DateOnly today, bool asksAtLast = false)
    {
        var text = new ReadText(written);
        if (written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords || triage.IsCaseOfAPerson(text) || Opens(text, "orders_us") is not null || AsksTheWay(text) || seeds.Signs["asks_to_see"].IsIn(text) || LooksUp(text) || (asksAtLast && !seeds.Signs["of_the_draft"].IsIn(text)) || AsksAtLast(text))
        {
            return false;
        }

        var promises = Promises.In(text, seeds, today).Count > 0;
        var told = promises || seeds.Verbs.Past.IsIn(text) || seeds.Signs["already"].IsIn(text);
        if (seeds.Signs["speaks_as_office"].IsIn(text) && seeds.Signs["wants_to_join"].IsIn(text))
        {
            return true;
        }

        return told && (seeds.Signs["speaks_as_office"].IsIn(text) || (Institutions.In(text, seeds).Count > 0 && promises) || (TellsOfUs(text) && HasFigure(text, today)));
    }

    // What is told before a question is told to ask it, unless it asks what to make of it ("¿es un compromiso o una práctica?").
    private bool AsksAtLast(ReadText text) => LastQuestion().Match(text.Folded) is { Success: true } asked && !seeds.Signs["of_the_draft"].IsIn(text, new Span(asked.Index, asked.Length));

    // "Capacitamos a 90 docentes en 2022", "se atendió a 300 personas": our work, told without saying whose it is.
    private bool TellsOfUs(ReadText text) => seeds.Signs["speaks_as_us"].IsIn(text)
        || (seeds.Signs["told_of_work"].IsIn(text) && seeds.Signs["people"].IsIn(text) && text.Original.Count(char.IsWhiteSpace) >= FewestWithoutUs);

    private static bool HasFigure(ReadText text, DateOnly today) =>
        Quantities.In(text, text.All, today).Any(quantity => quantity.Kind is QuantityKind.Count or QuantityKind.Share) || DateReader.Find(text.Original, today).Count > 0;

    /// <summary>What a text says for a form, as it is laid before the person.</summary>
    /// <param name="form">The form.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="asked">The field that was asked for; of several that the same words could fill, it is the one.</param>
    public IReadOnlyList<ProposedValue> Read(Form form, string text, Language language, DateOnly today, string? asked = null) => Once(form, asked,
    [
        .. from field in extractor.Extract(form, text, language, today, withObjectives: false)
           where !Doubled.Contains(field.FieldId) && (field.IsSaid || PlainConclusions.Contains(field.FieldId))
           let known = form[field.FieldId]
           where form.Interview.Contains(known)
           select new ProposedValue(field.FieldId, Written(known, field.Items), field.IsSaid ? ValueOrigin.Said : ValueOrigin.Accepted, field.From),
    ]);

    // One sentence fills one text: told twice it would only look like more.
    private static IReadOnlyList<ProposedValue> Once(Form form, string? asked, List<ProposedValue> values) =>
        [.. values.Where(value => form[value.FieldId].Kind is not FieldKind.Text || Best(values.Where(other => other.From == value.From && form[other.FieldId].Kind is FieldKind.Text), asked) == value)];

    private static ProposedValue Best(IEnumerable<ProposedValue> alike, string? asked) =>
        alike.OrderBy(value => value.FieldId == asked ? 0 : value.FieldId is "steps" or "commitment" ? 1 : 2).First();

    /// <summary>What an answer says besides answering; empty when it is just an answer.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft; what it holds is not proposed again.</param>
    /// <param name="asked">The field that was asked for.</param>
    /// <param name="text">The answer.</param>
    /// <param name="language">Its language.</param>
    /// <param name="today">The person's day.</param>
    public IReadOnlyList<ProposedValue> Beyond(Form form, Draft draft, Field asked, string text, Language language, DateOnly today)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords + ManyFields)
        {
            return [];
        }

        var values = Read(form, text, language, today, asked.Id).Where(value => value.FieldId == asked.Id || !draft.Has(value.FieldId)).ToList();
        // A pledge is told with what is promised; a practice with who did it, or when: results alone are an answer about results.
        var isTold = values.Any(value => value.FieldId is "commitment" or "main_implementer" or "dates");
        var answer = values.FirstOrDefault(value => value.FieldId == asked.Id)?.From ?? "";
        var others = values.Count(value => value.FieldId != asked.Id && !InPassing.Contains(value.FieldId) && !answer.Contains(value.From ?? "", StringComparison.Ordinal));
        return isTold && others >= ManyFields ? values : [];
    }

    /// <summary>Sentences of the text that nothing was taken from; they must not get lost in silence.</summary>
    public static IReadOnlyList<string> LeftOver(string told, IEnumerable<ProposedValue> values)
    {
        var text = new ReadText(told);
        var taken = values.Select(value => value.From ?? string.Join('\n', value.Items)).Where(from => from.Length > 0)
            .Select(from => (At: text.Original.IndexOf(from, StringComparison.Ordinal), from.Length)).Where(place => place.At >= 0)
            .Select(place => new Span(place.At, place.Length)).ToList();
        return [.. text.Sentences.Where(sentence => sentence.Length > 20 && !taken.Any(sentence.Meets)).Select(sentence => text[sentence])];
    }

    /// <summary>What the rules found, followed by what a model found besides, for fields that neither the rules nor the draft have anything for.</summary>
    /// <param name="values">What the rules found.</param>
    /// <param name="heard">The turn, with what a model read out of it.</param>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft; null for a new one.</param>
    public static IReadOnlyList<ProposedValue> With(IReadOnlyList<ProposedValue> values, Heard heard, Form form, Draft? draft = null) =>
        heard.AlsoRead.TryGetValue(form.Id, out var also)
            ? [.. values, .. also.Where(value => draft?.Has(value.FieldId) is not true && !values.Any(other => other.FieldId == value.FieldId))]
            : values;

    /// <summary>Items as they are written down: a text begins with a capital.</summary>
    public static IReadOnlyList<string> Written(Field field, IReadOnlyList<string> items) =>
        field.Kind is FieldKind.Text or FieldKind.List ? [.. items.Select(item => char.ToUpperInvariant(item[0]) + item[1..])] : items;

    // "… ¿Por dónde lo mandamos para que lo publiquen?", "Qual é o caminho pra mandar?": told to ask where it goes.
    private bool AsksTheWay(ReadText text) => seeds.Signs["asks_the_way"].In(text).Any(mark => ClauseBefore().IsMatch(text.Folded[Math.Max(0, mark.At - 8)..mark.At]) && EndsAsking().IsMatch(text.Folded, mark.End));

    // "La ciudad que trabajó con los consulados": one that is looked for; "el proyecto que hicimos" is ours.
    private bool LooksUp(ReadText text) => Opens(text, "looks_up") is { } looked && seeds.Signs["ours"].First(text, Span.Between(looked.End, Math.Min(text.Folded.Length, looked.End + 24))) is var ours && (ours is not { } own || own.At - looked.End > 1);

    /// <summary>The sign where the text begins with it.</summary>
    private Span? Opens(ReadText text, string sign) => seeds.Signs[sign].First(text, text.All) is { } said && !text.Folded.AsSpan(0, said.At).ContainsAnyInRange('a', 'z') ? said : null;

    [GeneratedRegex(@"[.!,;:]\s+¿?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseBefore();

    [GeneratedRegex(@"\G\b[^.?]{4,140}\?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsAsking();

    [GeneratedRegex(@"(?:[.!;:\n]\s*|¿)[^.!?;:\n¿]{4,200}\?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastQuestion();
}
