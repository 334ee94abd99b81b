using Pacto.Knowledge.Questions;
using Pacto.Knowledge.Retrieval;

namespace Pacto.Fitting;

/// <summary>A question and what was found without it.</summary>
internal sealed record Asked(AnticipatedQuestion Question, int Unit, Ranking Ranking, SearchIndex Index)
{
    /// <summary>Whether the best unit is the right one.</summary>
    public bool IsFirst => Ranking.Order[0] == Unit;

    /// <summary>Whether the best unit is of the right one's objective, or is a list that cites it or that it cites.</summary>
    public bool IsFamily => IsFirst || IsAlike(Ranking.Order[0], Unit);

    /// <summary>Whether the right one is among the first three.</summary>
    public bool IsInThree => Ranking.Order.AsSpan(0, 3).Contains(Unit);

    private bool IsAlike(int one, int other) =>
        (Index.Family.Objectives[one] > 0 && Index.Family.Objectives[one] == Index.Family.Objectives[other])
        || Cites(one, other) || Cites(other, one);

    private bool Cites(int list, int passage) => Index.Units[list].List?.Citations.Contains(Index.Units[passage].Id) ?? false;
}
