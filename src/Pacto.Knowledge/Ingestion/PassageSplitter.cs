using System.Text;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Ingestion;

/// <summary>
/// From the blocks of a document to passages: neighbours under one heading are joined while they stay short, long ones are
/// parted at sentences, items stay with their lead. Every word below a heading is in exactly one passage, in order.
/// </summary>
public static class PassageSplitter
{
    /// <summary>What a passage is filled up to. Characters.</summary>
    public const int Full = 900;

    /// <summary>What no passage exceeds. Characters.</summary>
    public const int Longest = 2_000;

    private const int LongestTitle = 80;

    /// <summary>The passages in order.</summary>
    /// <param name="blocks">As a reader returns them.</param>
    /// <param name="documentId">Id of the document; the passages' ids add their number, counted from 1.</param>
    /// <param name="documentTitle">Names a passage that has no heading above it.</param>
    public static IReadOnlyList<Passage> Split(IReadOnlyList<DocumentBlock> blocks, string documentId, string documentTitle)
    {
        var passages = new List<Passage>();
        var path = new List<DocumentBlock>();
        var gathered = new List<DocumentBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block.Kind is not BlockKind.Heading)
            {
                gathered.Add(block);
                continue;
            }

            Close();
            path.RemoveAll(heading => heading.Level >= block.Level);
            if (IsOverNothing(blocks, at))
            {
                // What looks like a heading over nothing is said for its own sake.
                gathered.Add(block with { Kind = BlockKind.Paragraph, Level = 0 });
            }
            else
            {
                path.Add(block);
            }
        }

        Close();
        return passages;

        void Close()
        {
            IReadOnlyList<string> section = [.. path.Select(heading => heading.Text)];
            foreach (var parts in Join(gathered.SelectMany(PartsOf).ToList()))
            {
                passages.Add(Create($"{documentId}#{passages.Count + 1}", documentId, section, section is [.., var nearest] ? nearest : documentTitle, parts));
            }

            gathered.Clear();
        }
    }

    private static bool IsOverNothing(IReadOnlyList<DocumentBlock> blocks, int heading) =>
        heading + 1 >= blocks.Count || (blocks[heading + 1].Kind is BlockKind.Heading && blocks[heading + 1].Level <= blocks[heading].Level);

    private static Passage Create(string id, string documentId, IReadOnlyList<string> section, string title, List<DocumentBlock> parts) => new()
    {
        Id = id,
        DocumentId = documentId,
        Title = LocalizedText.Same(title.Length <= LongestTitle ? title : Cut(title)),
        Section = section,
        Lines = new LineRange(parts[0].Lines.First, parts[^1].Lines.Last),
        Parts = [.. parts.Select(part => new PassagePart(part.Kind is BlockKind.Item or BlockKind.Row ? PassageRole.Item : PassageRole.Sentence, part.Text, null))],
    };

    private static string Cut(string title)
    {
        var end = title.LastIndexOf(' ', LongestTitle - 2);
        return string.Concat(title.AsSpan(0, end > LongestTitle / 2 ? end : LongestTitle - 2), "…");
    }

    // Passages are filled up to Full; an item or row goes on with its list up to Longest when only the lead stands before it.
    private static IEnumerable<List<DocumentBlock>> Join(List<DocumentBlock> parts)
    {
        var gathered = new List<DocumentBlock>();
        var length = 0;
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            var isLead = part.Text.EndsWith(':') && at + 1 < parts.Count && parts[at + 1].Kind is BlockKind.Item or BlockKind.Row;
            var wanted = part.Text.Length + (isLead ? ListLength(parts, at + 1) : 0);
            var keeps = gathered is [.., { } before] && before.Text.EndsWith(':') && part.Kind is BlockKind.Item or BlockKind.Row && length + part.Text.Length < Longest;
            if (gathered.Count > 0 && length + 1 + wanted > Full && !keeps && (length + 1 + part.Text.Length > Full || isLead))
            {
                yield return gathered;
                gathered = [];
                length = 0;
            }

            gathered.Add(part);
            length += part.Text.Length + 1;
        }

        if (gathered.Count > 0)
        {
            yield return gathered;
        }
    }

    private static int ListLength(List<DocumentBlock> parts, int first) =>
        Math.Min(Full, parts.Skip(first).TakeWhile(part => part.Kind is BlockKind.Item or BlockKind.Row).Take(20).Sum(part => part.Text.Length + 1));

    private static IEnumerable<DocumentBlock> PartsOf(DocumentBlock block) =>
        block.Text.Length <= Full ? [block] : Pieces(block.Text).Select((piece, at) => block with { Text = piece, Kind = at == 0 ? block.Kind : BlockKind.Paragraph });

    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var sentence in SentenceSplitter.Split(text).SelectMany(Hard))
        {
            if (piece.Length > 0 && piece.Length + 1 + sentence.Length > Full)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(piece.Length > 0 ? " " : "").Append(sentence);
        }

        yield return piece.ToString();
    }

    // A sentence without end is cut between words; a word without end is cut anywhere but inside a pair of surrogates.
    private static IEnumerable<string> Hard(string sentence)
    {
        var start = 0;
        while (sentence.Length - start > Longest)
        {
            var space = sentence.LastIndexOf(' ', start + Full, Full);
            var end = space > start ? space : char.IsHighSurrogate(sentence[start + Full - 1]) ? start + Full - 1 : start + Full;
            yield return sentence[start..end];
            start = end < sentence.Length && sentence[end] is ' ' ? end + 1 : end;
        }

        yield return start == 0 ? sentence : sentence[start..];
    }
}
