using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pacto.Knowledge.Documents;

/// <summary>Reads Markdown: headings, paragraphs, items and tables as the words a reader sees; marks, addresses and comments go.</summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseYamlFrontMatter().Build();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public ReadingResult Read(byte[] content)
    {
        var text = TextDecoder.Decode(content).ReplaceLineEndings("\n");
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested beyond what the parser follows: its words are still words.
            return PlainTextReader.ReadText(text);
        }

        var lines = TextDecoder.Lines(text);
        var blocks = new List<DocumentBlock>();
        Walk(document, BlockKind.Paragraph, new LineTable(text), blocks);
        return new ReadingResult(blocks, lines);
    }

    // The parser itself refuses nesting over 128 levels, so the walk may call itself.
    private static void Walk(ContainerBlock container, BlockKind kind, LineTable lines, List<DocumentBlock> blocks)
    {
        var isFirst = true;
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case HeadingBlock heading:
                    Add(blocks, BlockKind.Heading, heading.Level, TextOf(heading.Inline), lines.RangeOf(heading));
                    break;
                case TableRow row:
                    Add(blocks, BlockKind.Row, 0, string.Join(" | ", row.OfType<TableCell>().Select(TextOf).Where(cell => cell.Length > 0)), lines.RangeOf(row));
                    break;
                case ListItemBlock item:
                    Walk(item, BlockKind.Item, lines, blocks);
                    break;
                case ContainerBlock inner:
                    Walk(inner, inner is Table ? BlockKind.Row : kind, lines, blocks);
                    break;
                case HtmlBlock html:
                    blocks.AddRange(HtmlReader.ReadText(html.Lines.ToString()).Blocks.Select(part => part with { Lines = lines.RangeOf(html) }));
                    break;
                case LeafBlock leaf:
                    // The second paragraph of an item belongs to the item but does not start a new one.
                    Add(blocks, isFirst ? kind : BlockKind.Paragraph, 0, leaf.Inline is null ? leaf.Lines.ToString() : TextOf(leaf.Inline), lines.RangeOf(leaf));
                    break;
            }

            isFirst = false;
        }
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => TextDecoder.Fold(TextOf(leaf.Inline))));

    private static string TextOf(ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => "\n",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static void Add(List<DocumentBlock> blocks, BlockKind kind, int level, string text, LineRange lines)
    {
        if (TextDecoder.Fold(text) is { Length: > 0 } folded)
        {
            blocks.Add(new DocumentBlock(kind, level, folded, lines));
        }
    }

    /// <summary>From places in the text to lines.</summary>
    private sealed class LineTable(string text)
    {
        private readonly List<int> starts = [0, .. text.Select((c, at) => (c, at)).Where(pair => pair.c is '\n').Select(pair => pair.at + 1)];

        public LineRange RangeOf(Block block) => new(LineOf(block.Span.Start), LineOf(Math.Max(block.Span.Start, block.Span.End)));

        private int LineOf(int place)
        {
            var found = starts.BinarySearch(place);
            return found >= 0 ? found + 1 : ~found;
        }
    }
}
