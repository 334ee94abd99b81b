using System.Buffers;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Export;
using Pacto.Bot.Drafting.Proposing;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Turns;

/// <summary>
/// Understands a turn before anybody answers it: its language, the command it is, whether it asks us something.
/// Where the person is decides: in a free text only a whole command is a command, and only a question to us is a question.
/// </summary>
internal sealed class TurnReader(
    CommandCatalog commands, QuestionForms questionForms, FormCatalog forms, IQuestionResponder questions,
    LanguageDetector detector, ToldReader told, TimeProvider clock)
{
    /// <summary>Words an unfit answer must have before its language is believed.</summary>
    private const int TellingWords = 4;

    /// <summary>Fewest words taken for an answer to what we asked about a project.</summary>
    private const int FewestTold = 3;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!;:\n");

    /// <summary>Certainty (0 to 1) from which a first message sets the language, and a later one changes it.</summary>
    private const double SureAtFirst = 0.5;
    private const double SureLater = 0.9;

    /// <summary>The field that is open in this conversation; null at review and outside a draft.</summary>
    public Field? AskedField(Conversation conversation) =>
        conversation.Drafting is { FieldId: { } field } state ? forms.Find(state.FormId)?.Find(field) : null;

    /// <summary>What was said, as far as it can be told.</summary>
    public Heard Read(Turn turn, Conversation conversation)
    {
        var now = conversation.Language ?? turn.Locale ?? Language.Spanish;
        if (turn.Pressed is { } pressed)
        {
            return new Heard(now, pressed, false);
        }

        var text = turn.Text;
        var asked = AskedField(conversation);
        if (turn.Kind is TurnKind.Joined || string.IsNullOrWhiteSpace(text) || (IsFree(asked) && IsQuoted(text)))
        {
            return new Heard(now, null, false);
        }

        if (DraftReading.IsDraft(text, forms))
        {
            return new Heard(now, new HeardCommand(CommandIds.Import, new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = text }), false);
        }

        if (LinkCode.Read(text) is { } code)
        {
            return new Heard(now, new HeardCommand(CommandIds.LinkWith, new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = code }), false);
        }

        if (Command(text, now, conversation, asked) is { } command)
        {
            return new Heard(LanguageOf(command, now, conversation), command.Command, false);
        }

        var spoken = conversation.LanguageChosen ? now : Detect(text, conversation) ?? now;
        if (asked is not null && questions.IsOwnTrouble(text, spoken, urgent: IsFree(asked)))
        {
            return new Heard(spoken, null, true);
        }

        var shape = questionForms.ShapeOf(text, spoken);
        var isQuestion = shape is not QuestionShape.None && IsQuestion(shape, text, spoken, asked);
        if (!isQuestion && conversation.Drafting is null && Tells(text, conversation, spoken) && !questions.IsOwnTrouble(text, spoken, urgent: false))
        {
            return new Heard(spoken, new HeardCommand(CommandIds.Tell, new Dictionary<string, string>()), false);
        }

        return new Heard(Switches(text, asked, isQuestion) ? spoken : now, null, isQuestion)
        {
            LooksLikeQuestion = !isQuestion && shape is not QuestionShape.None,
        };
    }

    /// <summary>Outside a draft: somebody tells of her project, or answers what we asked about it.</summary>
    private bool Tells(string text, Conversation conversation, Language language) =>
        (conversation.Triage is not null && Utterance.Of(text).Words.Count >= FewestTold && !questionForms.WantsToSee(text, language)) || told.Tells(text, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), questionForms.AsksAtLast(text, language));

    private Language? Detect(string text, Conversation conversation)
    {
        var guess = detector.Detect(text);
        var enough = conversation.Language is null ? SureAtFirst : SureLater;
        return guess.Certainty >= enough ? guess.Language : null;
    }

    private CommandMatch? Command(string text, Language now, Conversation conversation, Field? asked)
    {
        if (conversation.Pending is null && NamesOption(asked, text))
        {
            return null;
        }

        var form = conversation.Drafting is { } state ? forms.Find(state.FormId) : null;
        var free = IsFree(asked);
        var matches = commands.Find(text, now, words => form is not null && FieldFinder.Find(form, words).Count > 0);
        return matches.FirstOrDefault(match => IsMeant(match, text, now, free, asked, conversation.Pending)) is { } meant
            ? DeclinesOptional(meant, asked, conversation.Pending)
            : null;
    }

    private static bool IsMeant(CommandMatch match, string text, Language now, bool free, Field? asked, PendingConfirmation? pending) => match.Command.Id switch
    {
        // A bare yes is no value of any text: it takes what was proposed.
        CommandIds.Yes => pending is not null || asked?.Kind is not FieldKind.YesNo,
        CommandIds.No => pending is not null || (asked?.Kind is not FieldKind.YesNo && (!free || asked is { Required: false })),

        // "Pregunta: …" asks us; "pregunta abierta sobre …" is the beginning of a text.
        CommandIds.Ask => text.Contains(':', StringComparison.Ordinal),

        // One foreign word inside a draft's text is more likely a name than an order to us; these are no name, and cost nothing.
        _ => !free || match.Language == now || match.Words > 1
            || match.Command.Id is CommandIds.Help or CommandIds.Undo or CommandIds.Redo or CommandIds.Greet or CommandIds.Thanks or CommandIds.Goodbye,
    };

    /// <summary>"No" to a question that may stay blank leaves it blank.</summary>
    private static CommandMatch DeclinesOptional(CommandMatch match, Field? asked, PendingConfirmation? pending) =>
        match.Command.Id is CommandIds.No && pending is null && asked is { Required: false }
            ? match with { Command = match.Command with { Id = CommandIds.Skip } }
            : match;

    private static Language LanguageOf(CommandMatch command, Language now, Conversation conversation) => command.Command.Id switch
    {
        CommandIds.LanguageEs => Language.Spanish,
        CommandIds.LanguagePt => Language.Portuguese,
        CommandIds.LanguageEn => Language.English,
        _ when conversation.LanguageChosen => now,
        _ when conversation.Language is null || command.Words > 1 => command.Language,

        // Nobody greets in another language by accident: a page opened in English may well be read by somebody who says "hola".
        CommandIds.Greet or CommandIds.Thanks or CommandIds.Goodbye when conversation.Drafting is null => command.Language,
        _ => now,
    };

    private bool IsQuestion(QuestionShape shape, string text, Language spoken, Field? asked) => asked switch
    {
        null => true,
        _ when !IsFree(asked) => shape is QuestionShape.Plain || !Fits(asked, text, spoken),

        // A title may be a question; what a project is for, does or found is told: one sentence that asks is asked of us.
        { Kind: FieldKind.Text } when shape is QuestionShape.Plain && !text.AsSpan().TrimEnd(" ?").ContainsAny(SentenceEnds) => true,
        _ => CanAnswer(text, spoken) || (shape is not QuestionShape.Worded && CannotBeValue(asked, text)),
    };

    /// <summary>Whoever chose Portuguese may still ask in Spanish: a question is looked for in the language of its words as well.</summary>
    private bool CanAnswer(string text, Language spoken) =>
        questions.CanAnswer(text, spoken)
        || (detector.Detect(text).Language is var written && written != spoken && questions.CanAnswer(text, written));

    private bool Fits(Field asked, string text, Language language) =>
        FieldRules.Check(asked, text, language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) is FieldCheck.Accepted;

    /// <summary>A question mark is no value of a name, and a question shorter than the shortest text is none of a text.</summary>
    private static bool CannotBeValue(Field asked, string text) =>
        asked.Kind is FieldKind.List || asked.Personal || asked.Length.Min > FieldText.Length(text);

    /// <summary>An answer never changes the language of the conversation; everything else a person writes may.</summary>
    private static bool Switches(string text, Field? asked, bool isQuestion) =>
        asked is null || isQuestion || (!IsFree(asked) && Utterance.Of(text).Words.Count >= TellingWords);

    private static bool NamesOption(Field? asked, string text)
    {
        if (asked is null || asked.Options.Count == 0)
        {
            return false;
        }

        var said = string.Join(' ', Utterance.Of(text).Words);
        return asked.Options.Any(option =>
            new[] { option.Label.Es, option.Label.Pt, option.Label.En }.Concat(option.Names)
                .Any(name => string.Join(' ', Utterance.Of(name).Words) == said));
    }

    private static bool IsFree(Field? asked) => asked?.Kind is FieldKind.Line or FieldKind.Text or FieldKind.List or FieldKind.File;

    private static bool IsQuoted(string text) => WordFold.Fold(text.Trim()) is ['"', _, .., '"'];
}
