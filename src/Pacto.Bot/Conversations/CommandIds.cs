namespace Pacto.Bot.Conversations;

/// <summary>The commands of <c>seeds/commands.yaml</c> that something here answers to. Any other command is a follow-up on an answer.</summary>
public static class CommandIds
{
    /// <summary>Agrees to what was asked.</summary>
    public const string Yes = "yes";

    /// <summary>Declines what was asked.</summary>
    public const string No = "no";

    /// <summary>Greets.</summary>
    public const string Greet = "greeting";

    /// <summary>Asks what can be done here.</summary>
    public const string Help = "help";

    /// <summary>Thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>Takes leave.</summary>
    public const string Goodbye = "goodbye";

    /// <summary>Asks for Spanish.</summary>
    public const string LanguageEs = "language-es";

    /// <summary>Asks for Portuguese.</summary>
    public const string LanguagePt = "language-pt";

    /// <summary>Asks for English.</summary>
    public const string LanguageEn = "language-en";

    /// <summary>Does not know whether it is a pledge or a good practice.</summary>
    public const string StartUnsure = "start-unsure";

    /// <summary>Wants to speak with a person.</summary>
    public const string Person = "talk-to-person";

    /// <summary>Asks what is kept of her.</summary>
    public const string MyData = "export-my-data";

    /// <summary>Wants everything deleted that is kept of her.</summary>
    public const string Forget = "delete-my-data";

    /// <summary>Wants another chat of hers to show the same drafts.</summary>
    public const string LinkChats = "link-chats";

    /// <summary>Types the code that another chat of hers said: slot <c>value</c>; heard by its shape, not written in the data.</summary>
    public const string LinkWith = "link-with";

    /// <summary>Wants every chat to show its own drafts again.</summary>
    public const string UnlinkChats = "unlink-chats";

    /// <summary>Wants answers without the language model in this conversation.</summary>
    public const string ModelOff = "model-off";

    /// <summary>Wants answers with the language model again.</summary>
    public const string ModelOn = "model-on";

    /// <summary>Begins a pledge.</summary>
    public const string StartPledge = "start-pledge";

    /// <summary>Begins a good practice.</summary>
    public const string StartPractice = "start-practice";

    /// <summary>Begins another draft, whatever is open.</summary>
    public const string NewDraft = "draft-new";

    /// <summary>Lists her drafts.</summary>
    public const string ListDrafts = "drafts-list";

    /// <summary>Opens a draft again; slots <c>number</c> or <c>value</c> (its name), both optional.</summary>
    public const string ResumeDraft = "draft-resume";

    /// <summary>Gives the draft a name; slot <c>value</c>.</summary>
    public const string RenameDraft = "draft-rename";

    /// <summary>Copies a draft; slot <c>number</c>, optional.</summary>
    public const string DuplicateDraft = "draft-duplicate";

    /// <summary>Deletes a draft; slot <c>number</c>, optional.</summary>
    public const string DeleteDraft = "draft-delete";

    /// <summary>Wants out of the draft.</summary>
    public const string Cancel = "cancel";

    /// <summary>Wants to begin again from nothing.</summary>
    public const string Restart = "restart";

    /// <summary>Goes on another day.</summary>
    public const string Pause = "pause";

    /// <summary>Back to the question before.</summary>
    public const string Back = "back";

    /// <summary>Takes back the last change of the draft.</summary>
    public const string Undo = "undo";

    /// <summary>Makes again what was taken back.</summary>
    public const string Redo = "redo";

    /// <summary>Leaves a field open for now.</summary>
    public const string Skip = "skip";

    /// <summary>Does not know the answer.</summary>
    public const string DontKnow = "dont-know";

    /// <summary>Does not understand what was said.</summary>
    public const string Unclear = "unclear";

    /// <summary>Leaves a value as it is.</summary>
    public const string Keep = "keep";

    /// <summary>Asks why this is asked.</summary>
    public const string Why = "why";

    /// <summary>Asks for an example.</summary>
    public const string Example = "example";

    /// <summary>Asks what can be chosen.</summary>
    public const string Options = "options";

    /// <summary>Asks what is missing.</summary>
    public const string Missing = "missing";

    /// <summary>Goes through what is missing.</summary>
    public const string Complete = "complete";

    /// <summary>Wants to see the draft as a whole.</summary>
    public const string Review = "review";

    /// <summary>Wants to change a field; slots <c>field</c> and <c>number</c>, both optional.</summary>
    public const string Change = "change-field";

    /// <summary>Says a field's new value; slots <c>field</c> and <c>value</c>.</summary>
    public const string ChangeValue = "change-field-value";

    /// <summary>Empties a field; slots <c>field</c> and <c>number</c> (optional).</summary>
    public const string DeleteField = "delete-field";

    /// <summary>Goes to a field; slot <c>field</c>.</summary>
    public const string GoTo = "go-to-field";

    /// <summary>Wants to read the rest of the last answer.</summary>
    public const string More = "more";

    /// <summary>Wants the last answer shorter.</summary>
    public const string Shorter = "shorter";

    /// <summary>Asks where the last answer stands in the sources.</summary>
    public const string Source = "source";

    /// <summary>Wants the last thing said again.</summary>
    public const string Repeat = "repeat";

    /// <summary>Wants the texts ready to paste.</summary>
    public const string PasteReady = "paste-ready";

    /// <summary>Wants every address that was given of her drafts to open nothing any more.</summary>
    public const string CloseLinks = "close-links";

    /// <summary>Asks what to have at hand before beginning.</summary>
    public const string BeforeStart = "before-start";

    /// <summary>Wants the questions of the forms on paper.</summary>
    public const string Kit = "workshop-kit";

    /// <summary>Brings a draft along: slot <c>value</c> holds the whole of it, known by its shape; without it she asks how that is done.</summary>
    public const string Import = "draft-import";

    /// <summary>Wants her institution and contact remembered for the next drafts.</summary>
    public const string SaveProfile = "profile-save";

    /// <summary>Wants what is remembered filled into this draft.</summary>
    public const string UseProfile = "profile-use";

    /// <summary>Asks what is remembered for the next drafts.</summary>
    public const string ShowProfile = "profile-show";

    /// <summary>Wants it forgotten.</summary>
    public const string DeleteProfile = "profile-delete";

    /// <summary>Wants a Word file.</summary>
    public const string ExportWord = "draft-export-word";

    /// <summary>Wants a Markdown file.</summary>
    public const string ExportMarkdown = "draft-export-markdown";

    /// <summary>Wants a JSON file.</summary>
    public const string ExportJson = "draft-export-json";

    /// <summary>Wants a file and does not say which.</summary>
    public const string Export = "draft-export";

    /// <summary>Tells of a project without naming a command; heard, not written in the data.</summary>
    public const string Tell = "tell";

    /// <summary>Wants to tell first and hear then which form it is.</summary>
    public const string TellFirst = "tell-first";

    /// <summary>Takes what her own words suggest for the open field.</summary>
    public const string TakeSuggestion = "take-suggestion";

    /// <summary>Wants to be asked one question at a time instead of going through what was understood.</summary>
    public const string OneByOne = "one-by-one";

    /// <summary>Says that her text is the answer to the question, and nothing else.</summary>
    public const string OnlyAnswer = "only-answer";

    /// <summary>Wants her text as it stands for the form's long text.</summary>
    public const string TakeWhole = "take-whole";

    /// <summary>Wants to write a proposed text anew herself.</summary>
    public const string Rewrite = "rewrite";

    /// <summary>Wants the acronyms of her draft written out.</summary>
    public const string SpellOut = "spell-out";

    /// <summary>Wants a told text read by the language model as well.</summary>
    public const string ReadWithModel = "read-with-model";

    /// <summary>Wants the language model to word a text of the draft; slot <c>field</c>, optional.</summary>
    public const string SuggestWording = "suggest-wording";

    /// <summary>Wants to read the draft in Spanish.</summary>
    public const string TranslateEs = "translate-es";

    /// <summary>Wants to read the draft in Portuguese.</summary>
    public const string TranslatePt = "translate-pt";

    /// <summary>Wants to read the draft in English.</summary>
    public const string TranslateEn = "translate-en";

    /// <summary>Wants the Spanish of a text instead of hers; slot <c>field</c>.</summary>
    public const string UseTranslationEs = "use-translation-es";

    /// <summary>Wants the Portuguese of a text instead of hers; slot <c>field</c>.</summary>
    public const string UseTranslationPt = "use-translation-pt";

    /// <summary>Wants the English of a text instead of hers; slot <c>field</c>.</summary>
    public const string UseTranslationEn = "use-translation-en";

    /// <summary>Wants to see what the sources offer for the open step.</summary>
    public const string Inspire = "inspire";

    /// <summary>Takes over the line of the source that was shown.</summary>
    public const string TakeQuote = "take-quote";

    /// <summary>Says that what follows is a question; slot <c>value</c>.</summary>
    public const string Ask = "ask";

    /// <summary>What a control of a client may stand for; anything else has to be said in words.</summary>
    public static IReadOnlySet<string> Pressable { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ChangeValue, DeleteField, GoTo, Review, ResumeDraft, NewDraft, StartPledge, StartPractice, DuplicateDraft, DeleteDraft,
        ExportWord, ExportMarkdown, ExportJson, Import, Undo, Redo,
    };

    /// <summary>What the house answers, draft or not.</summary>
    public static IReadOnlySet<string> House { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            Greet, Help, Thanks, Goodbye, LanguageEs, LanguagePt, LanguageEn, MyData, Forget, ModelOff, ModelOn,
            LinkChats, UnlinkChats,
        };

    /// <summary>What needs no open draft.</summary>
    public static IReadOnlySet<string> Shelf { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        StartPledge, StartPractice, NewDraft, ListDrafts, ResumeDraft, DuplicateDraft, DeleteDraft, CloseLinks, StartUnsure, TellFirst,
        BeforeStart, Kit, Import, SaveProfile, UseProfile, ShowProfile, DeleteProfile,
    };

    /// <summary>What a language model helps with in the open draft.</summary>
    public static IReadOnlySet<string> Helped { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ReadWithModel, SuggestWording, TranslateEs, TranslatePt, TranslateEn, UseTranslationEs, UseTranslationPt, UseTranslationEn,
    };

    /// <summary>What steers the open draft.</summary>
    public static IReadOnlySet<string> Steering { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        RenameDraft, Cancel, Restart, Pause, Back, Undo, Redo, Skip, DontKnow, Unclear, Keep, Why, Example, Options, Missing, Complete, Review, Change, ChangeValue,
        DeleteField, GoTo, Repeat, PasteReady,
        ExportWord, ExportMarkdown, ExportJson, Export,
        TakeSuggestion, OneByOne, OnlyAnswer, TakeWhole, Rewrite, SpellOut, Inspire, TakeQuote,
        ReadWithModel, SuggestWording, TranslateEs, TranslatePt, TranslateEn, UseTranslationEs, UseTranslationPt, UseTranslationEn,
    };

    /// <summary>What steers a draft while one is open, and otherwise asks more about the last answer.</summary>
    public static IReadOnlySet<string> FollowUps { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Why, Example, Options, Repeat, DontKnow, Unclear, Keep, Skip };
}
