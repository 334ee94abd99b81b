using System.Diagnostics;
using Pacto.Bot.Answering;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Bot.Evaluation;

/// <summary>Asks a golden question and judges what comes back, the way a reader with the handbook at hand would.</summary>
/// <param name="knowledge">The sources.</param>
/// <param name="retriever">Finds in them.</param>
/// <param name="ask">Answers a question typed without any hint of its language.</param>
internal sealed class Judge(KnowledgeBase knowledge, Retriever retriever, Func<string, Answer> ask)
{
    private const int Deep = 10;
    private const int ShownCitations = 5;
    private const int ShownObjectives = 3;

    /// <summary>Judges one question.</summary>
    public Judgement Try(GoldenQuestion question)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = ask(question.Question);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var answered = answer is Answer.Grounded;
        var plain = FoldedText.Plain(answer.Markdown);
        if (question.Refuse)
        {
            var right = !answered || question.AcceptIf.Any(pattern => FoldedText.Matches(plain, pattern));
            var left = answered && question.SupplementOk && answer.Citations.Any(citation => citation.Origin is SourceOrigin.Supplement);
            return new Judgement(question, 0, answered, right, 0, left, elapsed);
        }

        var complete = question.MustInclude.All(pattern => FoldedText.Matches(plain, pattern));
        var cited = answer.Citations.Take(ShownCitations).Any(citation => Answers(knowledge.Find(citation.PassageId)!, question));
        return new Judgement(question, RankOf(question), answered, answered && cited && complete, ObjectiveRank(question, answer), false, elapsed);
    }

    private int RankOf(GoldenQuestion question)
    {
        var found = retriever.Retrieve(new RetrievalQuery(question.Question)).Passages.Take(Deep).ToList();
        return 1 + found.FindIndex(hit => Answers(hit.Passage, question));
    }

    private static bool Answers(Passage passage, GoldenQuestion question) =>
        question.Gold.Any(quote => FoldedText.Contains($"{passage.Title[Language.Spanish]} {passage.Text}", quote));

    private static int ObjectiveRank(GoldenQuestion question, Answer answer) => answer is Answer.Grounded grounded
        ? 1 + grounded.Objectives.Take(ShownObjectives).ToList().FindIndex(question.Objectives.Contains)
        : 0;
}
