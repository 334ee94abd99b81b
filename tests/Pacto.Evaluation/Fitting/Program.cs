using System.Globalization;
using Pacto.Fitting;
using Pacto.Knowledge;
using Pacto.Knowledge.Data;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

// Fits the weights of ranking and evidence on the anticipated questions and those outside the sources, each asked of an index
// that was built without it, and writes seeds/fitted. Usage: Pacto.Fitting SEEDS [FOLDS]. Takes a few minutes.
const int UnitRounds = 250;
const int EvidenceRounds = 600;
// The questions left out are stranger than what people ask: of those, less than half as many are declined.
const double MostDeclined = 0.045;

if (args.Length < 1)
{
    Console.Error.WriteLine("Usage: Pacto.Fitting SEEDS [FOLDS]");
    return 2;
}

var seeds = args[0];
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var knowledge = KnowledgeBase.Load(seeds);
var grammar = Grammar.Read(DataFile.Read(Path.Combine(seeds, "language", "grammar.yaml")));
var lexicon = ConceptLexicon.Read(DataFile.Read(Path.Combine(seeds, "lexicon.yaml")), grammar);
var book = QuestionBook.Read(seeds, id => knowledge.Find(id) is not null || knowledge.FindCollection(id) is not null);
Console.WriteLine($"{book.Answered.Count} answered, {book.OutOfScope.Count} outside");

var folds = Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
    .Select(fold => Fold.Without(fold, count, knowledge, grammar, lexicon, book)).ToList();
Console.WriteLine("indexes built");
var first = FirstGuess();
var examples = folds.AsParallel().AsOrdered().SelectMany(fold => fold.UnitExamples(knowledge, first with { Subjects = fold.Subjects })).ToList();
var unit = LinearFit.Choose(examples, UnitFeatures.Width, UnitRounds, 1e-5f);
Console.WriteLine("units fitted");

var asked = folds.AsParallel().AsOrdered().SelectMany(fold =>
{
    var retriever = new Retriever(knowledge, fold.Index, first with { Unit = unit, Subjects = fold.Subjects });
    return fold.Asked.Select(question => new Asked(question, fold.UnitOf(question), retriever.Rank(new RetrievalQuery(question.Text, question.Language)), fold.Index));
}).ToList();
var signals = asked.Select(one => (one.Ranking.Signals.ToArray(), one.Unit >= 0, 1f)).ToList();
var evidence = LinearFit.Tell(signals, Signals.Names.Count, EvidenceRounds, 1e-5f);
var shift = Report.Threshold(asked, evidence, MostDeclined);
Report.Print(asked, evidence, shift);
WeightFiles.Write(Path.Combine(seeds, "fitted"), unit, evidence, shift, book, count, Report.Line(asked, evidence, shift));
var whole = SearchIndex.Build(knowledge, grammar, lexicon, book);
using var file = File.Create(Path.Combine(seeds, "fitted", "subjects.bin"));
new SubjectTrainer(whole).Train().Write(file);
Console.WriteLine($"written, subjects.bin {file.Length / 1024} KiB");
return 0;

static FittedWeights FirstGuess() => new(
    [.. UnitFeatures.Names.Select(name => name switch { "nearest" => 4f, "pool" => 3f, "subject-log" => 4f, "text" => 2f, _ => 0 })],
    new float[Signals.Names.Count],
    0,
    null);
