using Pacto.Knowledge;
using Pacto.Knowledge.Lexicon;
using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Fitting;

/// <summary>One part of the questions, asked of an index that never saw them.</summary>
internal sealed class Fold
{
    private const int Candidates = 40;

    private Fold(SearchIndex index, SubjectModel subjects, IReadOnlyList<AnticipatedQuestion> asked)
    {
        Index = index;
        Subjects = subjects;
        Asked = asked;
    }

    public SearchIndex Index { get; }

    public SubjectModel Subjects { get; }

    /// <summary>The questions left out.</summary>
    public IReadOnlyList<AnticipatedQuestion> Asked { get; }

    /// <summary>Builds the index and the subject weights without every question whose number falls into the fold.</summary>
    public static Fold Without(int fold, int folds, KnowledgeBase knowledge, Grammar grammar, ConceptLexicon lexicon, QuestionBook book)
    {
        bool Out(int question) => (int)((uint)(question * 2654435761L) >> 8) % folds == fold;
        var kept = new QuestionBook(
            [.. book.Answered.Where((_, at) => !Out(at))], [.. book.OutOfScope.Where((_, at) => !Out(at))], book.Categories);
        var index = SearchIndex.Build(knowledge, grammar, lexicon, kept);
        return new Fold(
            index,
            new SubjectTrainer(index).Train(),
            [.. book.Answered.Where((_, at) => Out(at)), .. book.OutOfScope.Where((_, at) => Out(at))]);
    }

    /// <summary>The number of the unit that answers; -1 outside the sources.</summary>
    public int UnitOf(AnticipatedQuestion question)
    {
        for (var unit = 0; unit < Index.Units.Count; unit++)
        {
            if (Index.Units[unit].Id == question.For)
            {
                return unit;
            }
        }

        return -1;
    }

    /// <summary>For every answered question the numbers of the likeliest units, the right one among them.</summary>
    public IEnumerable<(float[] Rows, int Wanted, float Share)> UnitExamples(KnowledgeBase knowledge, FittedWeights first)
    {
        var retriever = new Retriever(knowledge, Index, first);
        foreach (var question in Asked)
        {
            if (UnitOf(question) is not (>= 0 and var wanted))
            {
                continue;
            }

            var ranking = retriever.Rank(new RetrievalQuery(question.Text, question.Language));
            var chosen = ranking.Order.Take(Candidates).ToList();
            if (!chosen.Contains(wanted))
            {
                chosen[^1] = wanted;
            }

            yield return ([.. chosen.SelectMany(unit => ranking.Features.Of(unit).ToArray())], chosen.IndexOf(wanted), 1);
        }
    }
}
