using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pacto.Bot.Drafting.Export;

/// <summary>The styles of an exported document: Word's own heading styles, so that screen readers and the navigation pane find them.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Value = "PastedText";
    public const string Empty = "EmptyText";
    public const string Label = "FieldLabel";
    public const string Cell = "FieldValue";
    public const string EmptyCell = "EmptyField";
    public const string Small = "FieldRemark";
    public const string Gap = "Gap";
    public const string Box = "TickBox";
    public const string Room = "WritingLine";
    public const string Note = "Remark";
    public const string NoteBefore = "RemarkBefore";
    public const string Bullet = "ListBullet";
    public const string Link = "Hyperlink";

    private static readonly HashSet<string> Own = [Value, Empty, Label, Cell, EmptyCell, Small, Gap, Box, Room, Note, NoteBefore];

    // Dark enough on white for WCAG AA at any size.
    private const string Ink = "1F2933";
    private const string Accent = "1D4E79";
    private const string Quiet = "52606D";

    public static string Heading(int level) => "Heading" + level;

    public static Styles Make(string tag) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri", EastAsia = "Calibri" },
                new Color { Val = Ink },
                new FontSize { Val = "22" },
                new Languages { Val = tag, EastAsia = tag, Bidi = tag })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, null, [], [], isDefault: true),
        Paragraph(Title, "Title", "Normal", "Normal", [Space("0", "120"), new ContextualSpacing()], [Bold(), Colour(Accent), Size("36")]),
        Paragraph(Subtitle, "Subtitle", "Normal", "Normal", [Border(new BottomBorder()), Space("0", "240")], [Colour(Quiet), Size("26")]),
        HeadingStyle(1, "32", before: "480"),
        HeadingStyle(2, "26", before: "320"),
        HeadingStyle(3, "22", before: "240"),
        Paragraph(Value, "Pasted Text", "Normal", Value, [Border(new LeftBorder()), Space("40", "80"), new Indentation { Left = "170" }], []),
        Paragraph(Empty, "Empty Text", Value, "Normal", [], [new Italic(), Colour(Quiet)]),
        Paragraph(Label, "Field Label", "Normal", Cell, [Space("0", "0")], [Bold(), Size("20")]),
        Paragraph(Cell, "Field Value", "Normal", Cell, [Space("0", "0")], []),
        Paragraph(EmptyCell, "Empty Field", Cell, Cell, [], [new Italic(), Colour(Quiet)]),
        Paragraph(Small, "Field Remark", "Normal", Cell, [Space("20", "0")], [Colour(Quiet), Size("17")]),
        Paragraph(Gap, "Gap", "Normal", "Normal", [new SpacingBetweenLines { Before = "0", After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }], [Size("8")]),
        Paragraph(Box, "Tick Box", "Normal", Box, [Space("0", "40"), new Indentation { Left = "284", Hanging = "284" }], []),
        Paragraph(Room, "Writing Line", "Normal", Room, [Border(new BottomBorder(), new BetweenBorder()), Space("300", "0")], []),
        Paragraph(Note, "Remark", "Normal", "Normal", [Space("0", "80")], [Colour(Quiet), Size("19")]),
        Paragraph(NoteBefore, "Remark Before", Note, Value, [new KeepNext()], []),
        Paragraph(Bullet, "List Bullet", "Normal", Bullet, [Numbering(), Space("0", "60"), new ContextualSpacing { Val = false }], []),
        Character(Link, "Hyperlink"));

    /// <summary>The bullet that <see cref="Bullet"/> points to.</summary>
    public static Numbering MakeNumbering() => new(
        new AbstractNum(
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "284" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1, MultiLevelType = new MultiLevelType { Val = MultiLevelValues.SingleLevel } },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style HeadingStyle(int level, string size, string before) => Paragraph(
        Heading(level),
        "heading " + level,
        "Normal",
        "Normal",
        [new KeepNext(), new KeepLines(), Space(before, "80"), new OutlineLevel { Val = level - 1 }],
        [Bold(), Colour(level == 3 ? Ink : Accent), Size(size)]);

    private static Style Paragraph(
        string id, string name, string? basedOn, string? next, OpenXmlElement[] paragraph, OpenXmlElement[] run, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = Own.Contains(id) ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn }, new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0)
        {
            style.Append(new StyleParagraphProperties(paragraph));
        }

        if (run.Length > 0)
        {
            style.Append(new StyleRunProperties(run));
        }

        return style;
    }

    private static Style Character(string id, string name) => new(
        new StyleName { Val = name },
        new PrimaryStyle(),
        new StyleRunProperties(Colour(Accent), new Underline { Val = UnderlineValues.Single }))
    { Type = StyleValues.Character, StyleId = id };

    private static SpacingBetweenLines Space(string before, string after) => new() { Before = before, After = after };

    private static NumberingProperties Numbering() => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 });

    // A quiet line beside what is to be copied and below the head; it is no table and says nothing to a screen reader.
    private static ParagraphBorders Border(params BorderType[] borders)
    {
        foreach (var border in borders)
        {
            (border.Val, border.Color, border.Size, border.Space) = (BorderValues.Single, "9FB3C8", border is LeftBorder ? 18u : 8u, 8u);
        }

        return new ParagraphBorders(borders);
    }

    private static Bold Bold() => new();

    private static Color Colour(string value) => new() { Val = value };

    private static FontSize Size(string halfPoints) => new() { Val = halfPoints };
}
