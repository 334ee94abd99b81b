using System.Globalization;
using Pacto.Fitting;
using Pacto.Knowledge;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

// Fits the weights of ranking and evidence on the anticipated questions and those outside the sources, each asked of an index
// that was built without it, and writes seeds/fitted. The evidence is fitted on the question sets that may be looked at as well.
// Usage: Pacto.Fitting SEEDS [FOLDS [SETS]]. Takes a few minutes.
const int UnitRounds = 250;
// The questions left out are stranger than what people ask, of which well under half of this share is declined.
const double MostDeclined = 0.028;

if (args.Length < 1)
{
    Console.Error.WriteLine("Usage: Pacto.Fitting SEEDS [FOLDS [SETS]]");
    return 2;
}

var seeds = args[0];
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var heardFolder = args.Length > 2 ? args[2] : Path.Combine(seeds, "..", "tests", "Pacto.Evaluation", "questions");
var knowledge = KnowledgeBase.Load(seeds);
var grammar = Grammar.Read(DataFile.Read(Path.Combine(seeds, "language", "grammar.yaml")));
var lexicon = ConceptLexicon.Read(DataFile.Read(Path.Combine(seeds, "lexicon.yaml")), grammar);
var book = QuestionBook.Read(seeds, id => knowledge.Find(id) is not null || knowledge.FindCollection(id) is not null);
Console.WriteLine($"{book.Answered.Count} answered, {book.OutOfScope.Count} outside");

var folds = Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
    .Select(fold => Fold.Without(fold, count, knowledge, grammar, lexicon, book)).ToList();
Console.WriteLine("indexes built");
var first = FirstGuess();
var whole = SearchIndex.Build(knowledge, grammar, lexicon, book);
var subjects = new SubjectTrainer(whole).Train();
var questions = new HeardQuestions(heardFolder);
var examples = folds.AsParallel().AsOrdered().SelectMany(fold => fold.UnitExamples(knowledge, first with { Subjects = fold.Subjects })).ToList();
examples.AddRange(questions.UnitExamples(new Retriever(knowledge, whole, first with { Subjects = subjects }), whole));
var unit = LinearFit.Choose(examples, UnitFeatures.Width, UnitRounds, 1e-5f);
Console.WriteLine("units fitted");

var asked = folds.AsParallel().AsOrdered().SelectMany(fold =>
{
    var retriever = new Retriever(knowledge, fold.Index, first with { Unit = unit, Subjects = fold.Subjects });
    return fold.Asked.Select(question => new Asked(question, fold.UnitOf(question), retriever.Rank(new RetrievalQuery(question.Text, question.Language)), fold.Index));
}).ToList();
var signals = asked.Select(one => (Row: one.Ranking.Signals.ToArray(), First: one.Unit >= 0)).ToList();

// Half of the questions weigh the other half, so that the figures are of questions the evidence was not fitted on either.
var heard = questions.Signals(new Retriever(knowledge, whole, first with { Unit = unit, Subjects = subjects }));
var halves = Enumerable.Range(0, 2).AsParallel().AsOrdered()
    .Select(half => JoinedFit.Fit(
        Signals.Names.Count,
        [.. signals.Where((_, at) => at % 2 != half), .. HeardQuestions.Weighed(heard.Where((_, at) => at % 2 != half))])).ToList();
var places = new Dictionary<float[], int>(RowComparer.Instance);
for (var at = 0; at < signals.Count; at++)
{
    places[signals[at].Row] = at % 2;
}

for (var at = 0; at < heard.Count; at++)
{
    places[heard[at].Row] = at % 2;
}

float Held(float[] row) => Weigh(halves[places[row]], row);
var heldShift = Report.Threshold(asked, Held, MostDeclined);
Report.Print(asked, Held, heldShift);
foreach (var share in (double[])[0.02, MostDeclined, 0.035, 0.045, 0.06])
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share:0.000} {HeardQuestions.Line(heard, Held, Report.Threshold(asked, Held, share))}"));
}

var evidence = JoinedFit.Fit(Signals.Names.Count, [.. signals, .. HeardQuestions.Weighed(heard)]);
var shift = Report.Threshold(asked, row => Weigh(evidence, row), MostDeclined);
Report.Print(asked, row => Weigh(evidence, row), shift);
evidence[^1] += shift;
WeightFiles.Write(Path.Combine(seeds, "fitted"), unit, evidence, book, count, Report.Line(asked, Held, heldShift));
using var file = File.Create(Path.Combine(seeds, "fitted", "subjects.bin"));
subjects.Write(file);
Console.WriteLine($"written, subjects.bin {file.Length / 1024} KiB");
return 0;

static float Weigh(float[] weights, float[] row)
{
    Span<float> hidden = stackalloc float[EvidenceNet.Hidden];
    return EvidenceNet.Weigh(weights, row, hidden);
}

static FittedWeights FirstGuess() => new(
    [.. UnitFeatures.Names.Select(name => name switch { "nearest" => 4f, "pool" => 3f, "subject-log" => 4f, "text" => 2f, _ => 0 })],
    new float[EvidenceNet.Size(Signals.Names.Count)],
    null);
