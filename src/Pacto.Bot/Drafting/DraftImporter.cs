using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Takes in a draft that was pasted: always as a new one, so that nothing she has is written over.</summary>
internal sealed class DraftImporter(FormCatalog forms, Phrases phrases, DraftGuide guide)
{
    /// <summary>Most answers that are named when they could not be taken.</summary>
    private const int MostNamed = 8;

    /// <summary>The draft in the text, opened; or why it could not be read.</summary>
    public TurnOutcome Take(ShelfVisit visit, string text) =>
        DraftReading.Read(text, forms, DraftIds.New(), visit.Language, visit.Turn.Id, visit.Turn.At) switch
        {
            DraftImport.Read read => Open(visit, read),
            DraftImport.Refused { Reason: "newer" } => guide.After(visit, phrases.Say(visit.Language, "kit.import-newer")),
            _ => guide.After(visit, phrases.Say(visit.Language, "kit.import-refused")),
        };

    private TurnOutcome Open(ShelfVisit visit, DraftImport.Read read)
    {
        var form = forms[read.Draft.FormId];
        var loaded = read.Draft with { UpdatedAt = visit.Turn.At };

        // The stored draft is still nothing: all that was brought along is one change, and can be taken back as one.
        var nothing = loaded with { Values = new Dictionary<string, FieldValue>(), Skipped = new HashSet<string>() };
        var scene = new DraftScene(visit.Turn, visit.Heard, visit.Conversation, form, nothing) { Draft = loaded };
        var progress = scene.Draft.Progress(form);
        List<string> lines =
        [
            phrases.Say(
                visit.Language,
                "kit.imported",
                ("done", Number(progress.Total - form.Interview.Count(field => scene.Draft.IsDue(form, field)))),
                ("total", Number(progress.Total))),
        ];
        var problems = NotTaken(visit, form, read).ToList();
        if (problems.Count > 0)
        {
            lines.Add(phrases.Count(visit.Language, "kit.not-taken", problems.Count));
            lines.AddRange(problems.Take(MostNamed));
        }

        return guide.GoOn(scene, string.Join('\n', lines));
    }

    private IEnumerable<string> NotTaken(ShelfVisit visit, Form form, DraftImport.Read read) =>
        read.NotTaken.Select(problem => phrases.Say(
                visit.Language,
                "kit.not-taken-line",
                ("label", form[problem.FieldId].Name(visit.Language)),
                ("why", Markdown.Escape(problem.Message(form, visit.Language)))))
            .Concat(read.LeftOut.Select(field => phrases.Say(visit.Language, "kit.unknown-line", ("field", Markdown.Escape(Markdown.Shorten(field, 60))))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
