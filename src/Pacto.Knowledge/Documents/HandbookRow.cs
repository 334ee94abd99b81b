using System.Globalization;
using System.Text.RegularExpressions;

namespace Pacto.Knowledge.Documents;

/// <summary>Splits the handbook's table rows into cells with roles.</summary>
internal static partial class HandbookRow
{
    /// <summary>A row of the role table: label, objective, commitment, action.</summary>
    public static IReadOnlyList<PassagePart> RoleRow(HandbookLine line)
    {
        var cells = Cells(line, 3);
        return [.. ObjectiveCell(cells[0]), Part(PassageRole.Commitment, cells[1]), Part(PassageRole.Action, cells[2])];
    }

    /// <summary>
    /// A row of the annex: objective, action, practice. Title, text and link of the practice stand in paragraphs of their
    /// own or run together; both are taken apart at the year in brackets and at the word "Enlace:".
    /// </summary>
    public static IReadOnlyList<PassagePart> AnnexRow(HandbookLine line)
    {
        var cells = Cells(line, 3);
        var practice = SourceText.Fold(cells[2]);
        var year = Year().Match(practice);
        var link = practice.LastIndexOf("Enlace:", StringComparison.Ordinal);
        if (!year.Success || link < year.Index)
        {
            throw new FormatException("a practice needs a title with its year in brackets and, at the end, 'Enlace:'");
        }

        var titleEnd = year.Index + year.Length;
        return
        [
            .. ObjectiveCell(cells[0]),
            Part(PassageRole.Action, cells[1]),
            new(PassageRole.PracticeTitle, practice[..titleEnd], null),
            .. PracticeText(practice[titleEnd..link].Trim()),
            new(PassageRole.Link, practice[link..], null),
        ];
    }

    /// <summary>A row of the list of objectives: two records of label and title.</summary>
    public static IReadOnlyList<IReadOnlyList<PassagePart>> ObjectivePairs(HandbookLine line)
    {
        var cells = Cells(line, 4);
        return
        [
            [Part(PassageRole.Label, cells[0]), Part(PassageRole.Objective, cells[1])],
            [Part(PassageRole.Label, cells[2]), Part(PassageRole.Objective, cells[3])],
        ];
    }

    /// <summary>Number in front of a label such as "15 ACCESO A SERVICIOS BÁSICOS"; null when it was lost.</summary>
    public static int? NumberOf(IReadOnlyList<PassagePart> parts)
    {
        var text = parts[0].Text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && parts[0].Role is PassageRole.Label ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static List<PassagePart> PracticeText(string text)
    {
        // The one list in the annex is typed into its tag as "1. … 2. …"; its items become parts of their own.
        var first = text.IndexOf(" 1. ", StringComparison.Ordinal);
        if (first < 0)
        {
            return [new PassagePart(PassageRole.PracticeText, text, null)];
        }

        var parts = new List<PassagePart> { new(PassageRole.PracticeText, text[..first], null) };
        parts.AddRange(ListItem().Split(text[(first + 1)..]).Where(item => item.Length > 0)
            .Select(item => new PassagePart(PassageRole.Item, item.Trim(), null)));
        return parts;
    }

    private static IEnumerable<PassagePart> ObjectiveCell(string cell)
    {
        var text = SourceText.Fold(cell);
        var paragraphs = Paragraph().Split(cell).Select(SourceText.Fold).Where(part => part.Length > 0).ToList();
        return paragraphs.Count == 2 && char.IsAsciiDigit(text[0])
            ? [new(PassageRole.Label, paragraphs[0], null), new(PassageRole.Objective, paragraphs[1], null)]
            : [new(PassageRole.Objective, text, null)];
    }

    private static PassagePart Part(PassageRole role, string cell) => new(role, SourceText.Fold(cell), null);

    private static string[] Cells(HandbookLine line, int expected)
    {
        var cells = line.Raw.Split('\t');
        return cells.Length == expected
            ? cells
            : throw new FormatException($"a row of {expected} cells was expected here, found {cells.Length}");
    }

    [GeneratedRegex(@"\((desde )?(19|20)\d\d([-–](19|20)\d\d)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?=\b\d\. )", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"</?p>", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
