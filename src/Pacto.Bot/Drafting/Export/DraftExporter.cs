using System.Text;

using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>Makes the file of a draft in one of the formats.</summary>
internal sealed class DraftExporter(ExportTexts texts, DraftCoach coach)
{
    private readonly ExportWriter writer = new(texts, coach);

    /// <summary>Media type of a Word file.</summary>
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The formats, ids as on the command line.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", "md", "json"];

    /// <summary>The file; null for a format that does not exist.</summary>
    /// <param name="form">The draft's form.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="format"><c>docx</c>, <c>md</c> or <c>json</c>.</param>
    /// <param name="language">The language it is written in.</param>
    /// <param name="now">When it is made.</param>
    public DraftFile? Make(Form form, Draft draft, string format, Language language, DateTimeOffset now)
    {
        var name = FileNames.For(form, draft, language, format);
        return format switch
        {
            "docx" => new DraftFile(
                name,
                WordType,
                WordExport.Write(Document(form, draft, language, now), now)),
            "md" => new DraftFile(name, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(MarkdownExport.Write(Document(form, draft, language, now)))),
            "json" => new DraftFile(name, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(JsonExport.Write(form, draft))),
            _ => null,
        };
    }

    /// <summary>The draft laid out, as Word and Markdown show it.</summary>
    public ExportDocument Document(Form form, Draft draft, Language language, DateTimeOffset now) =>
        writer.Write(form, draft, language, DateOnly.FromDateTime(now.UtcDateTime));
}
