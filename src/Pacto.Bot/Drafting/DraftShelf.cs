using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>A person's drafts: begin, list, resume, copy and delete them. Numbers count from 1, the last changed first.</summary>
internal sealed class DraftShelf(
    IConversationStore store, FormCatalog forms, Phrases phrases, DraftNames names, DraftGuide guide, DraftOpener opener,
    DraftKit kit, DraftImporter importer, ProfileKeeper profiles)
{
    /// <summary>Most drafts that are listed; older ones are found by name.</summary>
    private const int MostListed = 20;

    /// <summary>Carries out a command of <see cref="CommandIds.Shelf"/>.</summary>
    public async Task<TurnOutcome> ServeAsync(ShelfVisit visit, HeardCommand command, CancellationToken cancellationToken)
    {
        var drafts = await store.ListDraftsAsync(visit.Conversation.Person, cancellationToken);
        return Serve(visit, command, drafts);
    }

    private TurnOutcome Serve(ShelfVisit visit, HeardCommand command, IReadOnlyList<Draft> drafts) => command.Id switch
    {
        CommandIds.StartPledge => Start(visit, "pledge", drafts),
        CommandIds.StartPractice => Start(visit, "practice", drafts),
        CommandIds.NewDraft => opener.Begin(visit, FormMeant(visit)),
        CommandIds.ListDrafts => List(visit, drafts, null),
        CommandIds.SaveProfile or CommandIds.UseProfile or CommandIds.ShowProfile or CommandIds.DeleteProfile => profiles.Serve(visit, command.Id),
        CommandIds.BeforeStart => kit.BeforeStart(visit, FormMeant(visit)),
        CommandIds.Kit => kit.Give(visit),
        CommandIds.Import => command.Slots.TryGetValue("value", out var pasted) ? importer.Take(visit, pasted) : kit.HowToImport(visit),
        CommandIds.CloseLinks => CloseLinks(visit, drafts),
        CommandIds.ResumeDraft => Resume(visit, drafts, command.Slots),
        CommandIds.DuplicateDraft => Meant(visit, drafts, command.Slots) is { } draft ? opener.Duplicate(visit, draft) : NoSuch(visit, drafts),
        _ => Meant(visit, drafts, command.Slots) is { } draft ? AskToDelete(visit, draft) : NoSuch(visit, drafts),
    };

    private TurnOutcome Start(ShelfVisit visit, string formId, IReadOnlyList<Draft> drafts)
    {
        var action = formId == "practice" ? CommandIds.StartPractice : CommandIds.StartPledge;
        if (visit.Open is { } open && open.Form.Id == formId)
        {
            return open.Draft.Values.Count == 0
                ? guide.GoOn(open, null)
                : AskForAnother(visit, action, open.Draft, "draft.already-open", "button.no");
        }

        var unfinished = drafts.FirstOrDefault(draft => draft.FormId == formId && IsUnfinished(draft));
        return unfinished switch
        {
            null => opener.Begin(visit, formId),
            { Values.Count: 0 } empty => opener.Resume(visit, empty),
            _ => AskForAnother(visit, action, unfinished, "draft.unfinished", "button.no"),
        };
    }

    private TurnOutcome AskForAnother(ShelfVisit visit, string action, Draft draft, string askKey, string noKey)
    {
        var language = visit.Language;
        return visit.Ask(action, draft.Id,
            new ReplyPart.Text(phrases.Say(language, askKey, ("name", names.Show(draft, language)))),
            new ReplyPart.Choices(
            [
                new(phrases.Say(language, "choice.resume", ("name", names.Plain(draft, language))), phrases.Say(language, noKey)),
                new(phrases.Say(language, "choice.confirm-another"), phrases.Say(language, "button.yes")),
            ]));
    }

    private TurnOutcome List(ShelfVisit visit, IReadOnlyList<Draft> drafts, string? before)
    {
        var language = visit.Language;
        if (drafts.Count == 0)
        {
            return visit.Say(
                new ReplyPart.Text(phrases.Say(language, "shelf.none")),
                new ReplyPart.Choices([Button(language, CommandIds.StartPledge)]));
        }

        List<string> lines = before is null ? [] : [before];
        lines.Add(phrases.Count(language, "shelf.head", drafts.Count));
        lines.AddRange(drafts.Take(MostListed).Select((draft, i) => Line(language, draft, i + 1)));
        var resume = drafts.Take(MostListed).Select((draft, i) => new Choice(
            phrases.Say(language, "choice.resume", ("name", names.Plain(draft, language))),
            phrases.Say(language, "choice.resume-says", ("number", Number(i + 1)))));
        return visit.Say(new ReplyPart.Text(string.Join('\n', lines)) { Draws = new Drawing.OfShelf() }, new ReplyPart.Choices([.. resume, Button(language, CommandIds.NewDraft)]));
    }

    private string Line(Language language, Draft draft, int number)
    {
        var open = forms.Find(draft.FormId) is { } form ? draft.Progress(form).Open.Count : 0;
        return phrases.Say(
            language,
            "shelf.line",
            ("number", Number(number)),
            ("name", names.Show(draft, language)),
            ("form", names.Kind(draft, language)),
            ("state", open == 0 ? phrases.Say(language, "shelf.complete") : phrases.Count(language, "shelf.missing", open)),
            ("date", forms.Find(draft.FormId)?.Words.Date(DateOnly.FromDateTime(draft.UpdatedAt.UtcDateTime), language) ?? ""));
    }

    private TurnOutcome Resume(ShelfVisit visit, IReadOnlyList<Draft> drafts, IReadOnlyDictionary<string, string> slots)
    {
        if (slots.Count == 0 && visit.Open is { } open)
        {
            return guide.GoOn(open, null);
        }

        return Meant(visit, drafts, slots) is { } draft ? opener.Resume(visit, draft, drafts) : NoSuch(visit, drafts);
    }

    private TurnOutcome AskToDelete(ShelfVisit visit, Draft draft)
    {
        var language = visit.Language;
        return visit.Ask(CommandIds.DeleteDraft, draft.Id,
            new ReplyPart.Text(phrases.Say(language, "shelf.delete-ask", ("name", names.Show(draft, language)))),
            new ReplyPart.Choices(
            [
                new(phrases.Say(language, "choice.confirm-delete"), phrases.Say(language, "button.yes")),
                Choice.Same(phrases.Say(language, "button.no")),
            ]));
    }

    /// <summary>Addresses of pages and files that were given until now open nothing any more; the drafts stay as they are.</summary>
    private TurnOutcome CloseLinks(ShelfVisit visit, IReadOnlyList<Draft> drafts)
    {
        var said = guide.After(visit, phrases.Say(visit.Language, drafts.Count == 0 ? "shelf.none" : "shelf.links-closed"));
        return said with { Changes = [.. drafts.Select(draft => new DraftChange.Saved(draft with { LinksClosedAt = visit.Turn.At }))] };
    }

    private TurnOutcome NoSuch(ShelfVisit visit, IReadOnlyList<Draft> drafts) =>
        List(visit, drafts, drafts.Count == 0 ? null : phrases.Say(visit.Language, "shelf.no-such"));

    /// <summary>The draft with that number or name; without either the open one, else the one changed last.</summary>
    private Draft? Meant(ShelfVisit visit, IReadOnlyList<Draft> drafts, IReadOnlyDictionary<string, string> slots)
    {
        if (slots.TryGetValue("draft", out var id))
        {
            return drafts.FirstOrDefault(draft => draft.Id == id);
        }

        if (slots.TryGetValue("number", out var digits))
        {
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= drafts.Count
                ? drafts[number - 1]
                : null;
        }

        if (slots.TryGetValue("value", out var name))
        {
            var wanted = WordFold.Fold(WordFold.Compose(name)).Trim('"', ' ', '.');
            return drafts.FirstOrDefault(draft =>
                WordFold.Fold(WordFold.Compose(names.Plain(draft, visit.Language))).Contains(wanted, StringComparison.Ordinal));
        }

        return visit.Open?.Draft ?? (drafts.Count > 0 ? drafts[0] : null);
    }

    private bool IsUnfinished(Draft draft) => forms.Find(draft.FormId) is { } form && draft.Progress(form).Open.Count > 0;

    private static string FormMeant(ShelfVisit visit) => SpeaksOfPractice(visit) ? "practice" : visit.Open?.Form.Id ?? "pledge";

    private static bool SpeaksOfPractice(ShelfVisit visit) =>
        WordFold.Fold(WordFold.Compose(visit.Turn.Text)) is var said
        && (said.Contains("practica", StringComparison.Ordinal) || said.Contains("pratica", StringComparison.Ordinal) || said.Contains("practice", StringComparison.Ordinal));

    private Choice Button(Language language, string commandId) => Choice.Same(phrases.Say(language, "button." + commandId));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
