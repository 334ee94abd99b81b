using System.Globalization;
using System.Text;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Reporting;

/// <summary>Writes a report in Markdown, which reads well in a terminal too.</summary>
internal sealed class ReportText(Phrases phrases, Language language)
{
    private readonly StringBuilder text = new();

    /// <summary>The whole report.</summary>
    public string Write(UsageReport report)
    {
        text.Clear();
        Line("# " + Say("title", ("days", Number(report.Days)), ("until", report.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        Head("turns");
        Table(report.Turns.Select(turn => (Say("status." + turn.Name), turn.Count)), "no-turns");
        Head("unanswered");
        foreach (var group in report.Groups)
        {
            Line($"- {Markdown.Escape(group.Example)} ({Say(
                "group", ("people", Number(group.People)), ("times", Number(group.Times)), ("languages", string.Join(", ", group.Languages)))})");
        }

        Line((report.Groups.Count == 0 ? "" : "\n") + Say("unshown", ("count", Number(report.Unshown)), ("fewest", Number(report.FewestPeople))));
        Head("opinions");
        Line(Say("helpful", ("yes", Number(report.Helpful)), ("no", Number(report.Unhelpful))));
        if (report.Reasons.Count > 0)
        {
            Line("");
            Table(report.Reasons.Select(reason => (Markdown.Escape(reason.Name), reason.Count)), "no-turns");
        }

        foreach (var comment in report.Comments)
        {
            Line("- " + Markdown.Escape(Markdown.Shorten(comment, 400)));
        }

        Head("team");
        Line(Say("team-line", ("answered", Number(report.TeamAnswered)), ("open", Number(report.TeamOpen))));
        return text.ToString();
    }

    private void Head(string key) => Line($"\n## {Say(key)}\n");

    private void Table(IEnumerable<(string Name, int Count)> rows, string none)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            Line(Say(none));
            return;
        }

        var width = all.Max(row => row.Name.Length);
        Line($"| {"".PadRight(width)} | {"n",7} |");
        Line($"|-{new string('-', width)}-|--------:|");
        foreach (var (name, count) in all)
        {
            Line($"| {name.PadRight(width)} | {Number(count),7} |");
        }
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => phrases.Say(language, "report." + key, values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
