using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;

namespace Pacto.Bot.Drafting;

/// <summary>Takes an answer for a field: stores what can be used and goes on, explains what cannot and leaves ways out.</summary>
internal sealed class AnswerTaker(
    Phrases phrases, FieldPrompter prompter, DraftGuide guide, ToldReader told, StepSuggestions suggestions, AnswerGuard guard, TimeProvider clock)
{
    /// <summary>Longest value that is said back word for word, characters.</summary>
    private const int LongestEcho = 120;

    /// <summary>From so many fields on a text that would also do as an answer is laid out.</summary>
    private const int FewestTold = 3;

    // What would send the draft elsewhere or back is said where it was written, not at the end.
    private static readonly HashSet<string> ToldAtOnce = new(StringComparer.Ordinal)
    {
        "refugees_only", "displaced_only", "restricts_rights", "national_competence", "past_achievement", "two_commitments", "idea_stage",
    };

    /// <summary>The outcome of an answer. One that tells much more than was asked is laid out field by field first.</summary>
    public TurnOutcome Take(DraftScene scene, Field field, string text)
    {
        var isText = field.Kind is FieldKind.Text or FieldKind.List && !scene.State.Correcting && !IsQuoted(text);
        var beyond = isText ? told.Beyond(scene.Form, scene.Draft, field, text, scene.Language, Today)
            : !scene.State.Correcting && !IsQuoted(text) && told.Tells(text, Today) ? ToldInstead(scene, field, text) : [];
        return beyond.Count == 0
            ? TakePlain(scene, field, text)
            : guide.GoOn(scene with { Draft = scene.Draft.Propose(Understood(scene, field, text, ToldReader.With(beyond, scene.Heard, scene.Form, scene.Draft)), scene.Turn.At) }, null);
    }

    // Asked for the years or a country, somebody tells the whole story: it is no bad answer, it is more than one.
    private IReadOnlyList<ProposedValue> ToldInstead(DraftScene scene, Field field, string text) => FieldRules.Read(scene.Form, scene.Draft, field, text, scene.Language, Today) switch
    {
        FieldCheck.Refused { Code: not FieldRules.LeftBlank } => told.Read(scene.Form, text, scene.Language, Today, field.Id),
        FieldCheck.Accepted when (field.Options.Count > 0 || field.Kind is FieldKind.Years or FieldKind.Date)
            && told.Read(scene.Form, text, scene.Language, Today, field.Id) is { Count: >= FewestTold } values => values,
        _ => [],
    };

    /// <summary>Writes down what the draft's own words suggest for a field, because she agreed; asks for words where they suggest nothing.</summary>
    public TurnOutcome TakeSuggestion(DraftScene scene, Field field)
    {
        if (suggestions.For(scene.Form, scene.Draft, field, scene.Language) is not { } suggestion)
        {
            return scene.Stay(prompter.AskAgain(scene, field, phrases.Say(scene.Language, field.Options.Count > 0 ? "draft.options" : "draft.in-your-words")));
        }

        var words = string.Join("; ", suggestion.Words.Distinct(StringComparer.Ordinal));
        return Write(scene, field, new FieldValue(suggestion.Items, ValueOrigin.Accepted, scene.Turn.Id, scene.Turn.At) { From = words.Length > 0 ? words : null }, []);
    }

    /// <summary>The outcome of an answer to one field and nothing else; the field need not be the one that is open.</summary>
    public TurnOutcome TakePlain(DraftScene scene, Field field, string text)
    {
        return FieldRules.Read(scene.Form, scene.Draft, field, Unquoted(text), scene.Language, Today) switch
        {
            FieldCheck.Accepted(var items) => Store(scene, field, items, text),
            FieldCheck.Refused { Code: FieldRules.LeftBlank } => LeaveBlank(scene, field),
            FieldCheck.Refused refused => Refuse(scene, field, refused),
            var other => throw new System.Diagnostics.UnreachableException($"No way to take {other}."),
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private TurnOutcome Store(DraftScene scene, Field field, IReadOnlyList<string> items, string words)
    {
        var seen = guard.Found(scene.Form, field, items, scene.Language, Today);
        if (AnswerGuard.Refusal(seen) is { } refused)
        {
            return Refuse(scene, field, refused);
        }

        var from = WordsOf(items, words);
        if (scene.Draft.Proposal is { } proposal && proposal.Values.Any(other => other.FieldId == field.Id))
        {
            var corrected = proposal.With(new ProposedValue(field.Id, items, ValueOrigin.Said, from));
            return guide.GoOn(scene with { Draft = scene.Draft.Propose(corrected, scene.Turn.At) }, phrases.Say(scene.Language, "proposal.corrected"));
        }

        var isSuggested = from is not null && suggestions.For(scene.Form, scene.Draft, field, scene.Language) is { } suggestion && suggestion.Items.SequenceEqual(items);
        return Write(scene, field, new FieldValue(items, isSuggested ? ValueOrigin.Accepted : ValueOrigin.Said, scene.Turn.Id, scene.Turn.At) { From = from }, seen);
    }

    private TurnOutcome Write(DraftScene scene, Field field, FieldValue value, IReadOnlyList<DraftFinding> seen)
    {
        var had = scene.Draft.Has(field.Id);
        var after = scene with { Draft = scene.Draft.Set(field.Id, value) };
        var noted = Noted(after, field, value, had) + Advice(after, field, seen) + HowToAsk(after);

        // A correction said in passing does not move her: the question that was open is asked again.
        return scene.Asked is { } asked && asked.Id != field.Id && after.Draft.Applies(after.Form, asked)
            ? after.At(asked, prompter.AskAgain(after, asked, noted), scene.State.Correcting)
            : guide.GoOn(after, noted);
    }

    private static Proposal Understood(DraftScene scene, Field asked, string text, IReadOnlyList<ProposedValue> values) =>
        new(ProposalKind.Understood, values, text, scene.Turn.Id, scene.Turn.At) { Asked = asked.Id };

    // "No", "ninguno": what may stay empty stays empty, whatever it held.
    private TurnOutcome LeaveBlank(DraftScene scene, Field field)
    {
        var draft = scene.Draft.Has(field.Id) ? scene.Draft.Clear(field.Id, scene.Turn.At) : scene.Draft;
        return guide.GoOn(scene with { Draft = draft.Skip(field.Id, scene.Turn.At) }, phrases.Say(scene.Language, "draft.skipped-optional"));
    }

    // A date, a choice or a number was read out of her words: both are kept.
    private static string? WordsOf(IReadOnlyList<string> items, string words) =>
        items is [var only] && FieldText.CleanText(Unquoted(words)) == only ? null : FieldText.CleanText(words);

    private string Noted(DraftScene scene, Field field, FieldValue value, bool corrected)
    {
        var language = scene.Language;
        var label = field.Name(language);
        var shown = ValueText.Show(scene.Form, field, value, language);
        if (shown.Length > LongestEcho && field.Options.Count == 0)
        {
            var length = FieldText.Length(value.Text).ToString(CultureInfo.InvariantCulture);
            return phrases.Say(language, "draft.noted-long", ("label", label), ("length", length));
        }

        return phrases.Say(language, corrected ? "draft.corrected" : "draft.noted", ("label", label), ("value", shown));
    }

    /// <summary>What deserves a second look is said once, when it is written down; nobody is held up by it.</summary>
    private string Advice(DraftScene scene, Field field, IReadOnlyList<DraftFinding> seen)
    {
        IReadOnlyList<DraftFinding> findings =
        [
            .. seen.Where(finding => ToldAtOnce.Contains(finding.Code)),
            .. DraftFindings.Review(scene.Form, scene.Draft, field, scene.Language, Today),
        ];
        return findings is [var first, ..]
            ? "\n" + phrases.Say(scene.Language, "draft.advice", ("message", Markdown.Escape(first.Message(scene.Form, scene.Language))))
            : "";
    }

    private string HowToAsk(DraftScene scene) =>
        scene.Heard.LooksLikeQuestion ? "\n" + phrases.Say(scene.Language, "draft.noted-question") : "";

    private TurnOutcome Refuse(DraftScene scene, Field field, FieldCheck.Refused refused)
    {
        var language = scene.Language;
        var sameField = scene.State.FieldId == field.Id;
        var misses = sameField ? scene.State.Misses + 1 : 1;
        var problem = Markdown.Escape(scene.Form.Problems[refused.Code].Message(language, refused.Arguments));
        var example = field.Example[language];
        var text = misses switch
        {
            1 => $"{problem}\n{phrases.Say(language, "draft.for-example", ("example", example))}",
            2 => phrases.Say(language, "draft.refused-again", ("problem", problem), ("example", example)),
            _ => phrases.Say(language, "draft.refused-often", ("problem", problem)),
        };
        var correcting = sameField ? scene.State.Correcting : scene.Draft.Has(field.Id);
        return scene.Refuse(field, correcting, misses, prompter.Parts(scene, field, text, mayLeave: misses > 2));
    }

    private static bool IsQuoted(string text) => Unquoted(text) != text;

    /// <summary>A title that is a command's word is given in quotation marks; the marks are not part of it.</summary>
    private static string Unquoted(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 2
            && WordFold.Fold(trimmed[..1]) == "\"" && WordFold.Fold(trimmed[^1..]) == "\""
            && WordFold.Fold(trimmed[1..^1]).IndexOf('"', StringComparison.Ordinal) < 0
            ? trimmed[1..^1].Trim()
            : text;
    }
}
