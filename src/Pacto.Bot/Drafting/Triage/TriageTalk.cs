using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Signs;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting.Triage;

/// <summary>Finds out in the chat which form somebody's idea belongs to, in at most four questions, and opens it with what she told.</summary>
internal sealed class TriageTalk(
    DraftTriage triage, DraftOpener opener, IDraftSources sources, CoachSeeds seeds, Phrases phrases, TimeProvider clock)
{
    /// <summary>Most questions before she is asked to choose herself.</summary>
    private const int MostQuestions = 4;

    /// <summary>The first question: which of the two is nearer, or tell it.</summary>
    public TurnOutcome Begin(ShelfVisit visit)
    {
        var (text, cited) = Cited(visit, triage.Say(visit.Language, "triage.two-ways", place => $"{{{place}}}"));
        return Said(visit, new TriageState([], 1), [text, .. cited, Ways(visit, "choice.we-will", "choice.we-did", "button." + CommandIds.TellFirst)]);
    }

    /// <summary>Asks her to tell it in her words.</summary>
    public TurnOutcome Listen(ShelfVisit visit) => Said(
        visit, visit.Conversation.Triage ?? new TriageState([], 1), [new ReplyPart.Text(phrases.Say(visit.Language, "triage.tell"))]);

    /// <summary>Takes what she tells, with all she told before.</summary>
    public TurnOutcome Hear(ShelfVisit visit)
    {
        var before = visit.Conversation.Triage ?? new TriageState([], 0);
        var state = before with { Told = [.. before.Told, visit.Turn.Text] };
        var told = string.Join('\n', state.Told);
        var result = triage.Choose(told, visit.Language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return (result.Route, Named(told)) switch
        {
            (TriageRoute.Ask, { } form) => Open(visit, form, told, null),
            (TriageRoute.Pledge, _) => Open(visit, "pledge", told, result),
            (TriageRoute.Practice, _) => Open(visit, "practice", told, result),
            (TriageRoute.Both, _) => OpenBoth(visit, told, result),
            (TriageRoute.Neither, _) => TurnAway(visit, state, told, result),
            _ => Ask(visit, state, result),
        };
    }

    /// <summary>She chose the form herself; what she told goes with her.</summary>
    public TurnOutcome Choose(ShelfVisit visit, string formId, TriageState state) => Open(visit, formId, string.Join('\n', state.Told), null);

    private TurnOutcome Open(ShelfVisit visit, string formId, string told, TriageResult? result)
    {
        var (text, cited) = result is null ? (null, []) : Because(visit, "triage.so-" + formId, result);
        return With(opener.Begin(Closed(visit), formId, told, phrases.Say(visit.Language, "draft.told-" + formId)), text, cited);
    }

    private TurnOutcome OpenBoth(ShelfVisit visit, string told, TriageResult result)
    {
        var (text, cited) = Because(visit, "triage.so-both", result);
        var practice = opener.New(visit, "practice", told);
        var opened = opener.Begin(Closed(visit), "pledge", told, phrases.Say(visit.Language, "draft.told-pledge"), practice.Id);
        var pledge = opened.Conversation.Drafting!.DraftId;
        return With(opened with { Changes = [.. opened.Changes, new DraftChange.Saved(practice with { Sibling = pledge })] }, text, cited);
    }

    /// <summary>Says where it belongs; her text is kept where it may still become a pledge.</summary>
    private TurnOutcome TurnAway(ShelfVisit visit, TriageState state, string told, TriageResult result)
    {
        var (text, cited) = Because(visit, "triage.so-neither", result);
        if (result.Key is not ("neither-refugees" or "neither-displaced"))
        {
            return Said(visit, null, [text, .. cited, Ways(visit, "choice.ask-pledge")]);
        }

        var kept = opener.New(visit, "pledge", told);
        var said = Said(visit, state, [text, .. cited, new ReplyPart.Text(phrases.Say(visit.Language, "triage.kept")), Ways(visit, "choice.also-migrants", "button." + CommandIds.ListDrafts)]);
        return kept.Proposal is null ? said : said with { Changes = [new DraftChange.Saved(kept)] };
    }

    private TurnOutcome Ask(ShelfVisit visit, TriageState state, TriageResult result)
    {
        if (state.Asked >= MostQuestions)
        {
            return Said(visit, state, [new ReplyPart.Text(phrases.Say(visit.Language, "triage.choose")), Ways(visit, "choice.we-will", "choice.we-did")]);
        }

        var (why, cited) = Because(visit, "triage.so-ask", result);
        var question = new ReplyPart.Text(phrases.Say(visit.Language, "triage.ask", ("question", result.Question!)));
        ReplyPart[] parts = state.Asked == 0 || result.Words.Count == 0 ? [question] : [why, .. cited, question];
        var ways = result.Key == "ask-results" ? new[] { "choice.with-results", "choice.no-results-yet" } : ["choice.we-will", "choice.we-did"];
        return Said(visit, state with { Asked = state.Asked + 1 }, [.. parts, Ways(visit, ways)]);
    }

    /// <summary>The form she names herself, when the words about it do not decide.</summary>
    private string? Named(string told)
    {
        var text = new ReadText(told);
        return (seeds.Signs["names_pledge"].IsIn(text), seeds.Signs["names_practice"].IsIn(text)) switch
        {
            (true, false) => "pledge",
            (false, true) => "practice",
            _ => null,
        };
    }

    private (ReplyPart.Text Text, IReadOnlyList<ReplyPart> Cited) Because(ShelfVisit visit, string key, TriageResult result)
    {
        var quoted = result.Words.Count == 0 ? "" : string.Join(", ", result.Words.Select(words => phrases.Say(visit.Language, "triage.quoted", ("words", Markdown.Escape(Markdown.Shorten(words, 90)))))) + ": ";
        var why = triage.Say(visit.Language, "triage.because." + result.Key, place => $"{{{place}}}");
        return Cited(visit, phrases.Say(visit.Language, key, ("because", quoted + why)));
    }

    private (ReplyPart.Text Text, IReadOnlyList<ReplyPart> Cited) Cited(ShelfVisit visit, string text)
    {
        var cited = new List<ReplyPart.Sources>();
        foreach (var (place, passage) in DraftTriage.Lines.Where(line => text.Contains($"{{{line.Place}}}", StringComparison.Ordinal)))
        {
            // Each line of the handbook that is the reason gets its mark and can be opened.
            var line = sources.Line(passage, cited.Count + 1, visit.Language);
            text = text.Replace($"{{{place}}}", line is null ? "" : $"[{cited.Count + 1}]", StringComparison.Ordinal);
            cited.AddRange(line is null ? [] : [line.Sources]);
        }

        return (new ReplyPart.Text(text), cited.Count == 0 ? [] : [new ReplyPart.Sources([.. cited.SelectMany(sources => sources.Citations)])]);
    }

    private ReplyPart.Choices Ways(ShelfVisit visit, params string[] keys) => new(
    [
        .. keys.Select(key => key switch
        {
            "choice.with-results" => new Choice(phrases.Say(visit.Language, key), phrases.Say(visit.Language, "choice.we-did")),
            "choice.no-results-yet" => new Choice(phrases.Say(visit.Language, key), phrases.Say(visit.Language, "choice.we-will")),
            "choice.also-migrants" => new Choice(phrases.Say(visit.Language, key), phrases.Say(visit.Language, "button." + CommandIds.StartPledge)),
            _ => Choice.Same(phrases.Say(visit.Language, key)),
        }),
    ]);

    private static ShelfVisit Closed(ShelfVisit visit) => visit with { Conversation = visit.Conversation with { Triage = null } };

    private static TurnOutcome Said(ShelfVisit visit, TriageState? state, IReadOnlyList<ReplyPart> parts) =>
        new(visit.Conversation with { Triage = state }, new Reply(visit.Language, parts), TurnStatus.Drafting);

    private static TurnOutcome With(TurnOutcome opened, ReplyPart.Text? text, IReadOnlyList<ReplyPart> cited) =>
        text is null ? opened : opened with { Reply = opened.Reply with { Parts = [text, .. cited, .. opened.Reply.Parts] } };
}
