using System.Text;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Drafting.Export;

/// <summary>An exported draft as Markdown. People's words are escaped, so that nothing in them becomes markup.</summary>
public static partial class MarkdownExport
{
    /// <summary>The document as text, lines ending in <c>\n</c>.</summary>
    public static string Write(ExportDocument document)
    {
        var markdown = new StringBuilder().Append("# ").Append(Escape(document.Title)).Append("\n\n");
        foreach (var part in document.Parts)
        {
            markdown.Append(Part(part)).Append("\n\n");
        }

        return markdown.ToString().TrimEnd('\n') + "\n";
    }

    private static string Part(ExportPart part) => part switch
    {
        ExportPart.Heading(var level, var text, _) => $"{new string('#', level + 1)} {Escape(text)}",
        ExportPart.Subtitle(var text) => $"**{Escape(text)}**",
        ExportPart.Value(var text) => string.Join("\\\n", text.Split('\n').Select(Escape)),
        ExportPart.NoValue(var text) => Escape(text),
        ExportPart.Fields(_, var rows) => string.Join("\n\n", rows.SelectMany(Field)),
        ExportPart.Table table => Table(table),
        ExportPart.Signatures(_, var roles, var lines) => string.Join('\n', roles.Select(role => $"- {Escape(role)} {string.Join(" · ", lines.Select(line => $"{Escape(line)} ________"))}")),
        ExportPart.Boxes(var items) => string.Join('\n', items.Select(item => "- [ ] " + Escape(item))),
        ExportPart.Room(var lines) => string.Join("\n\n", Enumerable.Repeat("________________", lines)),
        ExportPart.Note(var text, _) => $"_{Escape(text)}_",
        ExportPart.Paragraph(var text) => Escape(text),
        ExportPart.Points(var items) => string.Join('\n', items.Select(item => "- " + Escape(item.ReplaceLineEndings(" ")))),
        ExportPart.Link(var text, var address) => $"{Escape(text)} <{address.AbsoluteUri}>",
        _ => throw new System.Diagnostics.UnreachableException($"No Markdown for {part}."),
    };

    private static IEnumerable<string> Field(ExportField field) =>
    [
        $"#### {Escape(field.Label)}",
        .. field.OnForm is { } label ? [$"_{Escape(label)}_"] : Array.Empty<string>(),
        string.Join("\\\n", field.Value.Split('\n').Select(Escape)),
        .. field.Notes.Select(note => $"_{Escape(note)}_"),
    ];

    private static string Table(ExportPart.Table table) => string.Join('\n',
    [
        Row(table.Columns),
        Row(table.Columns.Select(_ => "---"), escaped: true),
        .. table.Rows.Select(row => Row(row)),
    ]);

    private static string Row(IEnumerable<string> cells, bool escaped = false) =>
        $"| {string.Join(" | ", cells.Select(cell => escaped ? cell : Escape(cell).ReplaceLineEndings("<br>")))} |";

    private static string Escape(string line) => AtStart().Replace(Special().Replace(line, @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]")]
    private static partial Regex Special();

    // A dash, plus or number at the start of a line would begin a list.
    [GeneratedRegex(@"^(\s*\d*)([-+.)](?=\s))")]
    private static partial Regex AtStart();
}
