using System.Globalization;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Text;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Rows that repeat an objective's title whole: with its commitment and action they say more to a town than the title alone. Immutable.
/// </summary>
internal sealed class WholeRows
{
    /// <summary>Beginning of the ids of the names that the handbook's list of objectives lost.</summary>
    private const string LabelMark = "label-";

    private readonly IReadOnlyList<(string Title, string Row)> pairs;

    public WholeRows(KnowledgeBase knowledge) => pairs =
    [
        .. from objective in knowledge.Facts.Objectives
           let row = objective.LocalAction is { } id ? knowledge.Find(id) : null
           where row is not null && Words(row).Contains(Words(knowledge.Find(objective.Passage)!), StringComparison.Ordinal)
           select (objective.Passage, row.Id),
        .. from objective in knowledge.Facts.Objectives
           let label = LabelMark + objective.Number.ToString(CultureInfo.InvariantCulture)
           where knowledge.Find(label) is not null
           select (label, objective.Passage),
    ];

    /// <summary>The scores by passage with those of a title and its row changed over where the title is ahead.</summary>
    public Dictionary<string, double> First(Dictionary<string, double> scores)
    {
        foreach (var (title, row) in pairs)
        {
            if (scores.TryGetValue(title, out var ofTitle) && scores.TryGetValue(row, out var ofRow) && ofTitle > ofRow)
            {
                (scores[title], scores[row]) = (ofRow, ofTitle);
            }
        }

        return scores;
    }

    private static string Words(Passage passage) =>
        $" {string.Join(' ', TextNormalizer.Tokens(passage.Text).Select(token => token.Word))} ";
}
