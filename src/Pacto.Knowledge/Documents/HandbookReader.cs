using Pacto.Knowledge.Data;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// Reads the handbook's text file exactly as received and repairs its known damage by rules about its shape, never by line
/// numbers. Whatever does not fit stops the reading with a <see cref="DataException"/> that names the line.
/// </summary>
public sealed class HandbookReader
{
    private readonly string path;
    private readonly ObjectiveTitles objectives;
    private readonly List<HandbookBlock> blocks = [];
    private readonly List<HandbookRepair> repairs = [];
    private readonly Dictionary<int, IReadOnlyList<string>> noteSections = [];
    private readonly List<string> headings = [];
    private int paragraphs;
    private int lastObjective;
    private bool tableSeen;
    private bool headingIsBare;

    private HandbookReader(string path, IReadOnlyList<string> objectiveTitles)
    {
        this.path = path;
        objectives = new ObjectiveTitles(objectiveTitles);
    }

    /// <summary>Reads the file's lines.</summary>
    /// <param name="lines">The lines as they stand.</param>
    /// <param name="path">Name of the file for faults.</param>
    /// <param name="objectiveTitles">Spanish titles of the 23 objectives in order, to restore lost numbers by.</param>
    public static HandbookReading Read(IReadOnlyList<string> lines, string path, IReadOnlyList<string> objectiveTitles) =>
        new HandbookReader(path, objectiveTitles).Read(new HandbookLines(lines));

    private HandbookReading Read(HandbookLines lines)
    {
        repairs.AddRange(lines.Repairs);
        ReadFront(lines.Front);
        for (var at = 0; at < lines.Body.Count; at++)
        {
            var line = lines.Body[at];
            try
            {
                at = ReadLine(lines.Body, at, line);
            }
            catch (FormatException fault)
            {
                throw new DataException(path, line.Lines.First, fault.Message);
            }
        }

        CloseSection();
        return new HandbookReading(
            [.. blocks.OrderBy(block => block.Lines.First)],
            [.. repairs.OrderBy(repair => repair.Lines.First)]);
    }

    private int ReadLine(IReadOnlyList<HandbookLine> body, int at, HandbookLine line)
    {
        if (line.Kind is not HandbookLineKind.Text)
        {
            OpenSection(line);
        }
        else if (line.IsNote)
        {
            AddNote(line);
        }
        else if (line.IsTableHeader)
        {
            ReadHeader(line);
        }
        else if (line.IsTableLine)
        {
            ReadRow(line);
        }
        else if (InSection(HandbookOutline.Principles) && !IsSentence(line.Text))
        {
            AddObjective(line.Lines, [new PassagePart(PassageRole.Objective, line.Text, null)]);
        }
        else if (StartsList(body, at))
        {
            return AddList(body, at);
        }
        else
        {
            AddParagraph(line);
        }

        return at;
    }

    private void ReadFront(IReadOnlyList<HandbookLine> front)
    {
        var notice = front.FirstOrDefault(line => IsSentence(line.Text))
            ?? throw new DataException(path, 1, "the notice on opinions is missing before the table of contents");
        blocks.Add(Block("legal-notice", notice.Lines, [notice]));
        var cover = front.Where(line => line.Lines.First > notice.Lines.Last).ToList();
        if (cover.Count > 0)
        {
            blocks.Add(Block("publication", new LineRange(cover[0].Lines.First, cover[^1].Lines.Last), cover));
        }
    }

    private static HandbookBlock Block(string id, LineRange lines, IEnumerable<HandbookLine> texts) =>
        new(id, [], lines, [.. texts.Select(text => new PassagePart(PassageRole.Sentence, text.Text, null))]);

    private void OpenSection(HandbookLine line)
    {
        CloseSection();
        var depth = line.Kind switch
        {
            HandbookLineKind.Chapter => 0,
            HandbookLineKind.Section => Math.Min(1, headings.Count),
            _ => Math.Min(2, headings.Count),
        };
        headings.RemoveRange(depth, headings.Count - depth);
        var title = line.Text;
        if (line.Kind is HandbookLineKind.SubSection && headings.Count > 1)
        {
            title = $"{headings[^1]}: {title}";
            repairs.Add(new(line.Lines, HandbookDamage.AmbiguousHeading, $"named after its section: {title}"));
        }

        headings.Add(title);
        paragraphs = 0;
        tableSeen = false;
        headingIsBare = true;
    }

    private void CloseSection()
    {
        if (headings.Count > 0 && HandbookOutline.PlanFor(headings) is { } plan && paragraphs < plan.Count)
        {
            throw new DataException(path, blocks[^1].Lines.Last, $"'{headings[^1]}' ends before its paragraph '{plan[paragraphs]}'");
        }
    }

    private void AddNote(HandbookLine line)
    {
        var number = SourceText.NoteNumber(line.Text[0]);
        if (headingIsBare)
        {
            repairs.Add(new(line.Lines, HandbookDamage.MisplacedNote, $"note {number} goes back to the section of its mark"));
        }

        var section = noteSections.TryGetValue(number, out var marked) ? marked : [.. headings];
        blocks.Add(new($"note-{number}", section, line.Lines, [new PassagePart(PassageRole.Note, line.Text, null)]));
    }

    private void ReadHeader(HandbookLine line)
    {
        if (tableSeen)
        {
            repairs.Add(new(line.Lines, HandbookDamage.CutTable, "joined to the table above"));
        }

        if (InSection(HandbookOutline.Annex))
        {
            repairs.Add(new(line.Lines, HandbookDamage.WrongHeader, $"columns are: {string.Join(", ", HandbookReading.AnnexHeaders)}"));
        }

        tableSeen = true;
    }

    private void ReadRow(HandbookLine line)
    {
        if (InSection(HandbookOutline.Principles))
        {
            repairs.Add(new(line.Lines, HandbookDamage.MergedRecords, "split into two objectives"));
            foreach (var pair in HandbookRow.ObjectivePairs(line))
            {
                AddObjective(line.Lines, pair);
            }

            return;
        }

        var annex = InSection(HandbookOutline.Annex);
        var cells = annex ? HandbookRow.AnnexRow(line) : HandbookRow.RoleRow(line);
        var number = HandbookRow.NumberOf(cells) ?? FoundNumber(line.Lines, cells);
        if (annex)
        {
            repairs.Add(new(line.Lines, HandbookDamage.RunTogether, "title, text and link of the practice taken apart"));
            if (cells.Any(cell => cell.Role is PassageRole.Item))
            {
                repairs.Add(new(line.Lines, HandbookDamage.NestedList, "typed numbers became list items"));
            }
        }

        blocks.Add(new($"{(annex ? "practice" : "local-action")}-{number}", [.. headings], line.Lines, cells, number));
    }

    private void AddObjective(LineRange lines, IReadOnlyList<PassagePart> cells)
    {
        var number = HandbookRow.NumberOf(cells) ?? FoundNumber(lines, cells);
        if (number != lastObjective + 1)
        {
            throw new FormatException($"objective {lastObjective + 1} was expected here, this is objective {number}");
        }

        lastObjective = number;
        blocks.Add(new($"objective-{number}", [.. headings], lines, cells, number));
    }

    private int FoundNumber(LineRange lines, IReadOnlyList<PassagePart> cells)
    {
        var title = cells.First(cell => cell.Role is PassageRole.Objective).Text;
        var number = objectives.NumberOf(title) ?? throw new FormatException($"no objective has the title '{title}'");
        repairs.Add(new(lines, HandbookDamage.LostNumber, $"objective {number} recognised by its title"));
        return number;
    }

    private void AddParagraph(HandbookLine line)
    {
        var plan = HandbookOutline.PlanFor(headings)
            ?? throw new FormatException($"'{line.Text}' stands in no known section");
        if (paragraphs >= plan.Count)
        {
            throw new FormatException($"one paragraph too many in '{headings[^1]}'");
        }

        var role = line.Text.StartsWith("Sitio web:", StringComparison.Ordinal) ? PassageRole.Link : PassageRole.Sentence;
        blocks.Add(new(plan[paragraphs++], [.. headings], line.Lines, [new PassagePart(role, line.Text, null)]));
        headingIsBare = false;
        foreach (var mark in line.Text.Where(SourceText.IsNoteMark))
        {
            noteSections.TryAdd(SourceText.NoteNumber(mark), [.. headings]);
        }

        if (blocks[^1].Id is "principles-announcement")
        {
            repairs.Add(new(line.Lines, HandbookDamage.LostList, "ten principles are announced, the list is not in the file"));
        }
    }

    private int AddList(IReadOnlyList<HandbookLine> body, int at)
    {
        var items = body.Skip(at).TakeWhile(IsListLine).ToList();
        var range = new LineRange(items[0].Lines.First, items[^1].Lines.Last);
        repairs.Add(new(range, HandbookDamage.UnmarkedList, $"one list of {items.Count - 1} items"));
        blocks.Add(new(
            "pledge-entities",
            [.. headings],
            range,
            [.. items.Select((item, index) => new PassagePart(index == 0 ? PassageRole.Label : PassageRole.Item, item.Text, null))]));
        headingIsBare = false;
        return at + items.Count - 1;
    }

    private static bool StartsList(IReadOnlyList<HandbookLine> body, int at) =>
        body.Skip(at).Take(3).Count(IsListLine) == 3;

    private static bool IsListLine(HandbookLine line) =>
        line is { Kind: HandbookLineKind.Text, IsTableLine: false, IsNote: false, Text.Length: < 80 } && !IsSentence(line.Text);

    private static bool IsSentence(string text) => text[^1] is '.' or ':' || text.Contains(": ", StringComparison.Ordinal);

    private bool InSection(string chapter) => headings.Count > 0 && headings[0].StartsWith(chapter, StringComparison.Ordinal);
}
