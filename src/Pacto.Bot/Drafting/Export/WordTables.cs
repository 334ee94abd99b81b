using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pacto.Bot.Drafting.Export;

/// <summary>The tables of an exported document. Each names what it shows, and its columns or rows are marked as headers for those who hear it.</summary>
internal static class WordTables
{
    /// <summary>Width of the text, twentieths of a point: A4 less its margins.</summary>
    private const int TextWidth = 11906 - (2 * 1418);

    private const string Line = "C3CFDB";
    private const string Head = "E8EEF4";

    /// <summary>Labels beside values.</summary>
    public static IEnumerable<OpenXmlElement> Fields(ExportPart.Fields fields)
    {
        var table = Begin(fields.Caption, [34, 66], firstColumn: true);
        foreach (var row in fields.Rows)
        {
            List<OpenXmlElement> label = [WordExport.Styled(WordStyles.Label, row.Label)];
            if (row.OnForm is { } onForm)
            {
                label.Add(WordExport.Styled(WordStyles.Small, onForm));
            }

            List<OpenXmlElement> value = [WordExport.Styled(row.IsEmpty ? WordStyles.EmptyCell : WordStyles.Cell, row.Value)];
            value.AddRange(row.Notes.Select(note => WordExport.Styled(WordStyles.Small, note)));
            table.Append(Row([Cell(34, Head, label), Cell(66, null, value)], isHeader: false));
        }

        return [table, Gap()];
    }

    /// <summary>Named columns over rows; the names come again on every page.</summary>
    public static IEnumerable<OpenXmlElement> Table(ExportPart.Table shown)
    {
        var table = Begin(shown.Caption, shown.Widths, firstColumn: false);
        table.Append(Row(shown.Columns.Select((name, i) => Cell(shown.Widths[i], Head, [WordExport.Styled(WordStyles.Label, name)])), isHeader: true));
        foreach (var row in shown.Rows)
        {
            table.Append(Row(row.Select((text, i) => Cell(shown.Widths[i], null, [WordExport.Styled(i == 0 ? WordStyles.Label : WordStyles.Cell, text)])), isHeader: false));
        }

        return [table, Gap()];
    }

    /// <summary>A column for each who signs, with room for a hand.</summary>
    public static IEnumerable<OpenXmlElement> Signatures(ExportPart.Signatures signatures)
    {
        var share = 100 / signatures.Roles.Count;
        var table = Begin(signatures.Caption, [.. signatures.Roles.Select(_ => share)], firstColumn: false);
        table.Append(Row(signatures.Roles.Select(role => Cell(share, Head, [WordExport.Styled(WordStyles.Label, role)])), isHeader: true));
        foreach (var line in signatures.Lines)
        {
            table.Append(Row(signatures.Roles.Select(_ => Cell(share, null, [WordExport.Styled(WordStyles.Small, line)])), isHeader: false, height: 760));
        }

        return [table, Gap()];
    }

    private static Table Begin(string caption, IReadOnlyList<int> widths, bool firstColumn) => new(
        new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 110, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 110, Type = TableWidthValues.Dxa }),
            new TableLook { FirstRow = !firstColumn, FirstColumn = firstColumn, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = caption }),
        new TableGrid(widths.Select(width => new GridColumn { Width = Dxa(width) })));

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHeader, uint? height = null)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height is { } tall)
        {
            properties.Append(new TableRowHeight { Val = tall, HeightType = HeightRuleValues.AtLeast });
        }

        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(int width, string? shade, IEnumerable<OpenXmlElement> paragraphs)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Dxa(width), Type = TableWidthUnitValues.Dxa });
        if (shade is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = shade });
        }

        return new TableCell([properties, .. paragraphs]);
    }

    private static string Dxa(int percent) => (TextWidth * percent / 100).ToString(CultureInfo.InvariantCulture);

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Line };

    // Two tables that touch would become one.
    private static Paragraph Gap() => WordExport.Styled(WordStyles.Gap, "");
}
