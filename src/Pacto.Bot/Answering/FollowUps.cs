using Pacto.Bot.Conversations;
using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>
/// Understands a question from the one before it. A new subject is recognised as new: what the question says itself counts
/// first, what was spoken of before only makes its own passages likelier, the more the less the question says.
/// </summary>
internal sealed class FollowUps
{
    /// <summary>Evidence from which what is found is enough to answer from.</summary>
    private const double Enough = 0.5;

    /// <summary>Likeness to a question outside the sources from which a text that finds nothing is heard as that, whatever was spoken of before.</summary>
    private const double SurelyOutside = 0.6;

    /// <summary>The same for a text without a word of its own: it must be what people say there, word for word. 0 to 1.</summary>
    private const double TheSame = 0.95;

    /// <summary>A text with more words of its own than this is not short for something else.</summary>
    private const int Short = 3;

    /// <summary>A text with no more words of its own than this likely goes on from what was spoken of, though nothing says so ("¿tiene plazo?").</summary>
    private const int Few = 2;

    /// <summary>A text with an opener, no more words than this and nothing asked ("¿y una universidad?") asks what was asked before.</summary>
    private const int LongestFragment = 3;

    /// <summary>The same for a text that names a thing by its name ("and for a good practice?").</summary>
    private const int LongestNamed = 5;

    /// <summary>The list of the Compact's objectives.</summary>
    private const string Objectives = "objectives";


    /// <summary>Kinds of answer that hardly any passage gives.</summary>
    private static readonly HashSet<string> Scarce = new(["how-much", "contact"], StringComparer.Ordinal);

    /// <summary>Kinds of answer that a whole list gives.</summary>
    private static readonly HashSet<string> OfLists = new(["which", "list", "how-many"], StringComparer.Ordinal);

    private readonly KnowledgeBase knowledge;
    private readonly Retriever retriever;
    private readonly FollowUpWords words;
    private readonly RowPointers rows;
    private readonly ListPointers lists;
    private readonly Surroundings around;
    private readonly AskedAgain again;

    /// <summary>Over the sources.</summary>
    public FollowUps(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words)
    {
        (this.knowledge, this.retriever, this.words) = (knowledge, retriever, words);
        rows = new RowPointers(knowledge, retriever.Grammar, words);
        lists = new ListPointers(knowledge, words);
        around = new Surroundings(knowledge, retriever, words, lists);
        again = new AskedAgain(knowledge, retriever, words);
    }

    /// <summary>The lines of lists.</summary>
    public ListPointers Lists => lists;

    /// <summary>The question as it stands alone, or the unit it points at.</summary>
    /// <param name="Question">Words to look up.</param>
    /// <param name="UnitId">The unit it asks for by number or order; null when it is to be looked up.</param>
    /// <param name="Leanings">What was spoken of before, for the look-up; null when the text stands on its own feet.</param>
    /// <param name="Found">What was found for it on the way; null when nobody looked yet.</param>
    internal sealed record Understood(
        string Question, string? UnitId, IReadOnlyDictionary<string, float>? Leanings = null, RetrievalResult? Found = null)
    {
        /// <summary>The line of a list that is pointed at; null when none is.</summary>
        public ListPointers.Line? Line { get; init; }

        /// <summary>What is asked for of an objective, where the handbook does not have it; null otherwise.</summary>
        public MissingRow? Missing { get; init; }

        /// <summary>True when it is asked which objective the unit belongs to.</summary>
        public bool AsksObjective { get; init; }

        /// <summary>The unit that was spoken of, where the text goes on from it and may ask what is not said of it.</summary>
        public string? About { get; init; }

        /// <summary>What the text itself names, where <see cref="Question"/> repeats the one before it.</summary>
        public string? Named { get; init; }

        /// <summary>The question to go on from next, where it is not <see cref="Question"/>: "and a club?", "and a school?" ask the same.</summary>
        public string? Kept { get; init; }
    }

    /// <summary>Understands a text after the last answer.</summary>
    public Understood Understand(string text, Language language, AnsweringState? before)
    {
        if (before?.UnitId is not { } subject)
        {
            return new Understood(text, null);
        }

        var tokens = TextNormalizer.Tokens(text);
        var opener = words.Opener(tokens, language);
        if (opener > 0 && opener < tokens.Count)
        {
            // "Y", "no, me refiero a": they say only that she goes on.
            text = text[tokens[opener].Start..];
        }

        if (words.StartsAnew(tokens, language) is > 0 and var marker && marker < tokens.Count)
        {
            return new Understood(text[tokens[marker].Start..], null);
        }

        if (words.AsksAbout([.. tokens.Skip(opener)], language))
        {
            return new Understood(text, subject);
        }

        if (retriever.Compares(text, language, before.Question))
        {
            return new Understood(text, null, null, retriever.Retrieve(new RetrievalQuery(text, language) { Before = before.Question }));
        }

        tokens = [.. tokens.Skip(opener)];
        if (!lists.IsList(subject))
        {
            // "Esa última" is what was just spoken of, not the last line of a list before it.
            tokens = [.. tokens.Where((token, at) => at == 0 || !words.Is("last", token, language) || !words.Is("pointers", tokens[at - 1], language))];
        }

        var kinds = retriever.Grammar.AskedKinds(tokens, language).ToList();
        var asking = kinds.SelectMany(kind => retriever.Grammar.AskingWords(tokens, kind, language)).ToHashSet();
        var content = tokens.Where(token => !retriever.Grammar.IsFunctionWord(token.Word, language)).ToList();
        var own = tokens.Where((token, at) => !asking.Contains(at) && !retriever.Grammar.IsFunctionWord(token.Word, language)
            && !retriever.Grammar.IsRequest(token.Word, language) && !words.Is("light", token, language) && !words.Is("pointers", token, language)).ToList();
        var points = words.Points(tokens, language);
        if (own.Count == 0 && AsksListAgain(tokens, language, subject))
        {
            return new Understood(text, subject);
        }

        if (Pointed(content, points, language, before) is { } line)
        {
            return new Understood(text, line.UnitId) { Line = line, Missing = line.Missing };
        }

        if (LineNamed(tokens, own, language, before) is { } named)
        {
            return new Understood(text, named);
        }

        if (OfLine(text, tokens, content, language, before) is { } ofLine)
        {
            return ofLine;
        }

        if (rows.AsksObjective(tokens, own, language, subject))
        {
            return new Understood(text, subject) { AsksObjective = true };
        }

        if (rows.Asked(tokens, content, own, language, before) is { } asked && (points || !around.IsElsewhere(Find(text, language, null), subject)))
        {
            return new Understood(text, asked.UnitId) { Missing = asked.Missing };
        }

        if (kinds.Exists(kind => kind is "which" or "list") && own.Count > 0 && own.TrueForAll(token => IsCountedIn(subject, token)))
        {
            // "¿Cuáles son las 20?" after "20 ciudades": how many there are is said, which ones is not.
            return Lacking(text, language, subject);
        }

        if (own.Count == 0 && kinds.Exists(kind => Scarce.Contains(kind) && !retriever.IsAsked(subject, kind)) && knowledge.Find(subject)?.Objective is not null)
        {
            // A price or a telephone number of a row that has none stands in no other row either.
            return Lacking(text, language, subject);
        }

        if (opener == 0 && !points && own.Count > Short)
        {
            return new Understood(text, null);
        }

        var fragment = opener > 0 && tokens.Count <= LongestFragment && asking.Count == 0;
        if (opener > 0 && asking.Count == 0 && tokens.Count <= LongestNamed && (again.Of(text, tokens, language, before.Question) ?? (fragment ? again.Letters(own, language) : null)) is { } same)
        {
            return same;
        }

        if (fragment && before.Objective is null && own.Count > 0 && own.TrueForAll(token => words.Is("row", token, language) && token.Word.EndsWith('s')))
        {
            // After the principles "¿y objetivos?" asks for theirs.
            return new Understood(text, Objectives);
        }

        var bare = Find(text, language, null);
        if ((own.Count > 0 && before.Listed is null && words.PointsInto(tokens, language) && around.PicksObjective(bare, subject, Enough))
            || (fragment && around.NamesList(bare, text, language, subject)))
        {
            return new Understood(text, null, null, bare);
        }

        var near = around.NamesAnother(bare, subject) || around.IsElsewhere(bare, subject) ? [] : around.Near(subject, content.Count, words.PointsInto(tokens, language) ? before.Listed : null, kinds.Exists(kind => kind is not "why" && !retriever.IsAsked(subject, kind)));
        var stays = near.Count > 0 && !Beyond(own, language, subject, near.Keys);
        var pull = stays ? words.Pulls.Stays : points ? words.Pulls.Points : opener > 0 || own.Count <= Few ? words.Pulls.Opens : 0;
        var leanings = near.ToDictionary(one => one.Key, one => (one.Value * words.Pulls.Same) + pull, StringComparer.Ordinal);
        // "¿Qué ofrece?" alone is like many things that are asked elsewhere; after an answer it asks about that.
        var isOutside = bare.Evidence < Enough && bare.OutOfScope?.Score >= (own.Count == 0 && (points || opener > 0 || content.Count > 0) ? TheSame : SurelyOutside);
        var alone = near.Count == 0 ? bare : Find(text, language, leanings);
        var about = near.Count > 0 && (stays || ((points || opener > 0 || own.Count <= Few) && bare.OutOfScope is null or { Score: < SurelyOutside })) ? subject : null;
        var lacks = bare.Evidence < Enough && (kinds.Exists(Scarce.Contains) || (alone.CanAnswer < 0 && alone.Units is [var top, ..] && top.Id == subject));
        if (!stays && near.Count > 0 && GoesBeyond(own, language, alone, subject))
        {
            // "¿Y en vivienda?", "posso copiar o decreto deles?": a word that the thing itself does not say is answered where it is said, or not at all.
            alone = alone with { Evidence = Math.Min(alone.Evidence, bare.Evidence) };
        }

        if (stays)
        {
            // Words that could be answered of something can be answered of what was spoken of; a date or a number only where it has one.
            alone = alone with { Evidence = lacks ? Math.Min(alone.Evidence, bare.Evidence) : Math.Max(alone.Evidence, bare.Evidence) };
        }

        if (fragment && stays && !isOutside && again.Together(text, language, before.Question, leanings) is { Found.Evidence: >= Enough } repeated)
        {
            return repeated with { Named = text, Kept = before.Question };
        }

        return isOutside || alone.Evidence >= Enough || !stays || lacks
            ? new Understood(text, null, leanings, alone) { About = about }
            : again.BestTogether(text, language, before.Question, subject, leanings) ?? new Understood(text, null, leanings, alone) { About = about };
    }

    /// <summary>Whether what was spoken of would be the answer, and has no word for something that is named.</summary>
    private bool GoesBeyond(List<Token> own, Language language, RetrievalResult found, string subject) =>
        found.Units is [var top, ..] && top.Id == subject && Beyond(own, language, subject, [subject]);

    /// <summary>Whether a word is named that none of the units says, nor the thing itself in another form ("contrataram", "contratação").</summary>
    private bool Beyond(List<Token> own, Language language, string subject, IEnumerable<string> units) =>
        retriever.WordsBeyond([.. own.Select(token => token.Raw)], language, units) is { Count: > 0 } beyond && !around.SaysAlike(subject, beyond, language);

    /// <summary>What was spoken of does not say it.</summary>
    private Understood Lacking(string text, Language language, string subject) =>
        new(text, null, new Dictionary<string, float>(StringComparer.Ordinal), Find(text, language, null) with { Evidence = 0 }) { About = subject };

    /// <summary>Whether a word is a number that a passage says of something, and no list of it follows there.</summary>
    private bool IsCountedIn(string subject, Token token) =>
        token.Word.All(char.IsAsciiDigit) && knowledge.Find(subject) is { Objective: null } passage && !lists.IsList(subject)
        && TextNormalizer.Tokens(passage.Text).Any(other => other.Word == token.Word);

    /// <summary>"¿Y el segundo, dónde se publica?" asks something of a line of the list: the rest of it is asked after that line.</summary>
    private Understood? OfLine(string text, IReadOnlyList<Token> tokens, List<Token> content, Language language, AnsweringState before)
    {
        var ordinals = content.Where(token => words.IsPlace(token, language)).ToList();
        if (ordinals is not [var only] || content.Count < 2 || lists.Pointed([only], language, before.UnitId!, before.Listed) is not { UnitId: { } line })
        {
            return null;
        }

        var title = (knowledge.Find(line)?.Title ?? knowledge.FindCollection(line)!.Title)[language];
        var rest = string.Join(' ', tokens.Where(token => token != only).Select(token => token.Raw));
        return Understand(rest, language, before with { UnitId = line, Question = title, Objective = knowledge.Find(line)?.Objective, Listed = null });
    }

    /// <summary>"¿Cuántos son?", "nómbrelos todos": the list just shown, once more.</summary>
    private bool AsksListAgain(IReadOnlyList<Token> tokens, Language language, string subject) =>
        knowledge.FindCollection(subject) is not null
        && retriever.Grammar.AskedKinds(tokens, language) is var kinds && kinds.All(OfLists.Contains)
        && (kinds.Count > 0 || tokens.Any(token => retriever.Grammar.IsRequest(token.Word, language)));

    /// <summary>"La de mujeres" of a list that was shown: the only line that says it; null when several do, or none.</summary>
    private string? LineNamed(IReadOnlyList<Token> tokens, List<Token> own, Language language, AnsweringState before)
    {
        var lines = lists.LinesOf(lists.IsList(before.UnitId!) ? before.UnitId : before.Listed);
        return own.Count == 0 || lines.Count < 2 || lines.Distinct(StringComparer.Ordinal).Count() < lines.Count || !words.PointsInto(tokens, language) ? null
            : lines.Where(line => retriever.WordsBeyond([.. own.Select(token => token.Raw)], language, [line]).Count == 0).ToList() is [var only] ? only : null;
    }

    /// <summary>A line of the list just shown, or, after an objective, a number, "the next one", "an example": the row itself.</summary>
    private ListPointers.Line? Pointed(List<Token> content, bool points, Language language, AnsweringState before)
    {
        var rest = content
            .Where(token => words.IsPlace(token, language)
                || words.Is("example", token, language)
                || (!words.Is("row", token, language) && !words.Is("light", token, language) && !words.Is("pointers", token, language) && !retriever.Grammar.IsRequest(token.Word, language)))
            .ToList();
        return lists.Pointed(rest, language, before.UnitId!, before.Listed) is { } line ? line
            : rest is [var only] && words.Place(only, language) is not null && knowledge.IsPractice(before.UnitId!) ? new ListPointers.Line(before.UnitId!, 0, before.UnitId)
            : rows.Pointed(content, rest, points, language, before) is { } row ? new ListPointers.Line(row.UnitId, 0, row.UnitId) { Missing = row.Missing }
            : null;
    }

    private RetrievalResult Find(string text, Language language, IReadOnlyDictionary<string, float>? leanings) =>
        retriever.Retrieve(new RetrievalQuery(text, language) { Leanings = leanings });
}
