using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pacto.Knowledge.Documents;

/// <summary>
/// Reads a web page: its main content with headings, items and rows; navigation, scripts, side columns and what is hidden go.
/// The encoding is the byte-order mark's, else the one the page names, else as for plain text.
/// </summary>
public sealed partial class HtmlReader : IDocumentReader
{
    private const int DeepestNesting = 2_000;
    private const int CharsetLooked = 4_096;

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "nav", "aside", "footer", "noscript", "template", "svg", "iframe", "object", "select", "button", "head", "textarea", "canvas",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "ruby", "rt", "rp", "nobr",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public ReadingResult Read(byte[] content) => ReadText(Decode(content));

    /// <summary>Reads a page or a piece of one that is already decoded.</summary>
    /// <exception cref="DocumentRefusedException">It is nested deeper than any page a person wrote.</exception>
    public static ReadingResult ReadText(string text)
    {
        RefuseDeep(text);
        using var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);
        var blocks = new List<DocumentBlock>();
        if ((page.QuerySelector("main, [role=main]") ?? page.QuerySelector("article") ?? (IElement?)page.Body) is { } root)
        {
            // A page with several articles is read whole.
            new Walker(blocks).Walk(root.LocalName is "article" && page.QuerySelectorAll("article").Length > 1 ? page.Body! : root);
        }

        return new ReadingResult(blocks, TextDecoder.Lines(text), TextDecoder.Fold(page.Title ?? "") is { Length: > 0 } title ? title : null);
    }

    private static string Decode(byte[] content)
    {
        if (TextDecoder.ByMark(content) is { } marked)
        {
            return marked;
        }

        TextDecoder.RefuseBinary(content);
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, CharsetLooked));
        var name = Charset().Match(head).Groups["name"].Value;
        try
        {
            return name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? TextDecoder.Decode(content)
                : name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) ? TextDecoder.Western.GetString(content)
                : (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetString(content);
        }
        catch (ArgumentException)
        {
            return TextDecoder.Decode(content);
        }
    }

    // Parsers of HTML take time that grows with the square of the nesting: a page of a million open tags would never end.
    private static void RefuseDeep(string text)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var span = text.AsSpan(tag.Index, tag.Length);
            depth = span[1] is '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > DeepestNesting)
            {
                throw new DocumentRefusedException(RefusalReason.TooDeep, $"More than {DeepestNesting} elements inside one another.");
            }
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?\\s*(?<name>[\\w.:-]{1,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    // Elements that are closed by their neighbours (p, li, td …) or never (br, img …) do not nest by themselves.
    [GeneratedRegex("</?(?!(?:p|li|td|th|tr|dd|dt|br|hr|img|input|meta|link|col|option|area|base|source|wbr|thead|tbody|tfoot|html|body|head|embed|param|track)\\b)[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>Walks the tree with a stack of its own and sets the blocks apart.</summary>
    private sealed class Walker(List<DocumentBlock> blocks)
    {
        private readonly StringBuilder text = new();
        private BlockKind kind = BlockKind.Paragraph;
        private bool hasCell;
        private int level;
        private int first = 1;
        private int last = 1;

        public void Walk(IElement root)
        {
            var stack = new Stack<(INode Node, bool IsLeaving)>();
            stack.Push((root, false));
            while (stack.TryPop(out var at))
            {
                if (at.Node is IText words)
                {
                    text.Append(words.Data);
                }
                else if (at.Node is IElement element && (at.IsLeaving || !IsDropped(element)))
                {
                    Note(element);
                    if (at.IsLeaving)
                    {
                        Leave(element);
                        continue;
                    }

                    Enter(element);
                    stack.Push((element, true));
                    for (var child = element.ChildNodes.Length - 1; child >= 0; child--)
                    {
                        stack.Push((element.ChildNodes[child], false));
                    }
                }
            }

            Flush();
        }

        private static bool IsDropped(IElement element) =>
            Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
            || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) is true;

        private void Note(IElement element)
        {
            last = element.SourceReference?.Position.Line is { } line and > 0 ? Math.Max(last, line) : last;
        }

        private void Enter(IElement element)
        {
            if (element.LocalName is "td" or "th")
            {
                text.Append(hasCell ? " | " : " ");
                hasCell = true;
            }
            else if (element.LocalName is "br")
            {
                text.Append('\n');
            }
            else if (!Inline.Contains(element.LocalName) && !(kind is BlockKind.Row && element.LocalName is not ("tr" or "table")))
            {
                Flush();
                (kind, level) = element.LocalName switch
                {
                    "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (BlockKind.Heading, element.LocalName[1] - '0'),
                    "li" or "dd" => (BlockKind.Item, 0),
                    "tr" => (BlockKind.Row, 0),
                    "p" or "div" when kind is BlockKind.Item && element.ParentElement?.LocalName is "li" => (BlockKind.Item, 0),
                    _ => (BlockKind.Paragraph, 0),
                };
            }
            else if (!Inline.Contains(element.LocalName))
            {
                text.Append(' ');
            }
        }

        private void Leave(IElement element)
        {
            if (Inline.Contains(element.LocalName) || element.LocalName is "td" or "th" or "br" || (kind is BlockKind.Row && element.LocalName is not ("tr" or "table")))
            {
                return;
            }

            Flush();
            (kind, level) = (BlockKind.Paragraph, 0);
        }

        private void Flush()
        {
            var folded = TextDecoder.Fold(text.ToString());
            text.Clear();
            hasCell = false;
            if (folded.Any(char.IsLetterOrDigit))
            {
                blocks.Add(new DocumentBlock(kind, level, folded, new LineRange(Math.Min(first, last), last)));
            }

            first = last;
        }
    }
}
