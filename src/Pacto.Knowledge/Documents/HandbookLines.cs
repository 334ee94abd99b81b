using System.Text.RegularExpressions;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// First pass over the handbook: blank lines, logos and the table of contents go, headings broken over lines are joined,
/// doubled ones dropped. What remains are typed lines for <see cref="HandbookReader"/>.
/// </summary>
internal sealed partial class HandbookLines
{
    private readonly List<HandbookRepair> repairs = [];
    private readonly List<HandbookLine> front = [];
    private readonly List<HandbookLine> body = [];
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);

    public HandbookLines(IReadOnlyList<string> lines)
    {
        var at = ReadFront(lines, 0);
        at = ReadContents(lines, at);
        ReadBody(lines, at);
    }

    /// <summary>Lines before the table of contents.</summary>
    public IReadOnlyList<HandbookLine> Front => front;

    /// <summary>Lines after it.</summary>
    public IReadOnlyList<HandbookLine> Body => body;

    public IReadOnlyList<HandbookRepair> Repairs => repairs;

    private int ReadFront(IReadOnlyList<string> lines, int at)
    {
        for (; at < lines.Count; at++)
        {
            var text = SourceText.Fold(lines[at]);
            if (text == HandbookOutline.Contents)
            {
                break;
            }

            Keep(front, new HandbookLine(new LineRange(at + 1, at + 1), text, lines[at], HandbookLineKind.Text));
        }

        // The title stands once on the cover and once on the title page, the later one counts.
        foreach (var doubled in front.Where(line => front.Any(later => later.Lines.First > line.Lines.First && later.Text == line.Text)).ToList())
        {
            front.Remove(doubled);
            repairs.Add(new(doubled.Lines, HandbookDamage.DoubledHeading, $"kept once: {doubled.Text}"));
        }

        return at;
    }

    private int ReadContents(IReadOnlyList<string> lines, int at)
    {
        var first = at;
        var last = at;
        for (at++; at < lines.Count; at++)
        {
            var text = SourceText.Fold(lines[at]);
            if (text.Length == 0)
            {
                continue;
            }

            if (!PageNumber().IsMatch(text))
            {
                break;
            }

            titles.Add(PageNumber().Replace(text, string.Empty).TrimEnd());
            last = at;
        }

        if (titles.Count > 0)
        {
            repairs.Add(new(new LineRange(first + 1, last + 1), HandbookDamage.Contents, "kept as the map of sections only"));
        }

        return at;
    }

    private void ReadBody(IReadOnlyList<string> lines, int at)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (; at < lines.Count; at++)
        {
            var first = at;
            var text = SourceText.Fold(lines[at]);
            if (text.StartsWith("**", StringComparison.Ordinal))
            {
                while (!text.EndsWith("**", StringComparison.Ordinal) && at + 1 < lines.Count)
                {
                    text += ' ' + SourceText.Fold(lines[++at]);
                }

                text = text.Trim('*');
                repairs.Add(new(new LineRange(first + 1, at + 1), HandbookDamage.BrokenHeading, $"joined: {text}"));
            }

            var range = new LineRange(first + 1, at + 1);
            if (!titles.Contains(text))
            {
                Keep(body, new HandbookLine(range, text, lines[first], HandbookLineKind.Text));
            }
            else if (seen.TryGetValue(text, out var index) && index == body.Count - 1)
            {
                body[index] = body[index] with { Lines = range, Kind = HandbookLineKind.Chapter };
                repairs.Add(new(new LineRange(first + 1, first + 1), HandbookDamage.DoubledHeading, $"kept once: {text}"));
            }
            else
            {
                var kind = text.StartsWith('¿') ? HandbookLineKind.SubSection : HandbookLineKind.Section;
                seen[text] = body.Count;
                body.Add(new HandbookLine(range, text, lines[first], kind));
            }
        }
    }

    private void Keep(List<HandbookLine> into, HandbookLine line)
    {
        if (line.Text.Length == 0)
        {
            return;
        }

        if (HandbookOutline.Logos.Contains(line.Text))
        {
            repairs.Add(new(line.Lines, HandbookDamage.Logo, $"dropped: {line.Text}"));
            return;
        }

        into.Add(line);
    }

    [GeneratedRegex(@"[.:\s]*\s\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
