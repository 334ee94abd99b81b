using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>What helps before a draft is begun: what to have at hand, the questions on paper, how to bring a draft along.</summary>
internal sealed class DraftKit(FormCatalog forms, Phrases phrases, DraftGuide guide)
{
    /// <summary>What to have at hand, how long it takes, and the questions as a page.</summary>
    public TurnOutcome BeforeStart(ShelfVisit visit, string formId)
    {
        var form = forms[formId];
        string[] lines =
        [
            phrases.Say(visit.Language, "kit.before", ("form", form.Title[visit.Language].ToLowerInvariant())),
            .. form.Preparation.Select(item => "- " + item[visit.Language]),
        ];
        var start = formId == "practice" ? CommandIds.StartPractice : CommandIds.StartPledge;
        return guide.After(visit, string.Join('\n', lines), [PageOf(visit, form)], [Button(visit, start), Button(visit, CommandIds.Kit)]);
    }

    /// <summary>The questions of the forms as pages to print.</summary>
    public TurnOutcome Give(ShelfVisit visit) => guide.After(
        visit, phrases.Say(visit.Language, "kit.given"), [.. forms.Forms.Select(form => PageOf(visit, form))], [Button(visit, CommandIds.StartPledge)]);

    /// <summary>How a draft that exists already is brought along.</summary>
    public TurnOutcome HowToImport(ShelfVisit visit) => guide.After(visit, phrases.Say(visit.Language, "kit.import-how"), [], [Button(visit, CommandIds.Kit)]);

    private ReplyPart.Page PageOf(ShelfVisit visit, Form form) =>
        new(phrases.Say(visit.Language, "kit.page", ("form", form.Title[visit.Language].ToLowerInvariant())), form.Id, null);

    private Choice Button(ShelfVisit visit, string commandId) => Choice.Same(phrases.Say(visit.Language, "button." + commandId));
}
