using Pacto.Bot.Answering.Fluent;
using Pacto.Bot.Conversations;
using Pacto.Bot.Drafting.Help;
using Pacto.Bot.Forms;
using Pacto.Bot.Models;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Assisting;

/// <inheritdoc cref="IDraftModel"/>
internal sealed class DraftModel(
    AskedModel model, SentenceChecker checker, FieldPointers pointers, WordingCheck wording, TranslationCheck translations, IContactData contacts,
    TimeProvider clock, ILogger<DraftModel> logger) : IDraftModel
{
    private const string Nothing = "NONE";

    /// <summary>Longest wording that is asked for where the form sets no limit. Characters.</summary>
    private const int UsualLength = 600;

    /// <summary>Longest wording that is asked for where nothing stands yet; as much as an answer has room for. Characters.</summary>
    private const int LongestNew = 1600;

    /// <summary>Bytes around a part of the draft in a prompt.</summary>
    private const int SignsAround = 40;

    public string Host => model.Host;

    public Task<IReadOnlyList<ProposedValue>> ReadAsync(
        DraftCall call, Form form, string told, IReadOnlyList<ProposedValue> found, CancellationToken cancellationToken) =>
        OrNothingAsync([], () => PointAsync(call, form, told, found, cancellationToken));

    public Task<IReadOnlyList<string>> SuggestAsync(DraftCall call, Form form, Draft draft, Field field, CancellationToken cancellationToken) =>
        OrNothingAsync([], () => WordAsync(call, form, draft, field, cancellationToken));

    public Task<string?> SpellOutAsync(DraftCall call, string acronym, string around, CancellationToken cancellationToken) =>
        OrNothingAsync(null, () => NameAsync(call, acronym, around, cancellationToken));

    public Task<string?> TranslateAsync(DraftCall call, string text, Language to, CancellationToken cancellationToken) =>
        OrNothingAsync(null, () => SayInAsync(call, text, to, cancellationToken));

    private async Task<IReadOnlyList<ProposedValue>> PointAsync(
        DraftCall call, Form form, string told, IReadOnlyList<ProposedValue> found, CancellationToken cancellationToken)
    {
        var open = FieldPointers.Open(form, found);
        if (open.Count == 0)
        {
            return [];
        }

        var hidden = await HiddenAsync(call, cancellationToken, Contacts(form, found));
        var schema = FieldPointers.SchemaOf(open);
        var values = new Dictionary<string, object> { ["fields"] = open.Select(field => Shown(field, call.Language)).ToList(), ["text"] = "" };
        values["text"] = Cut(hidden.Hide(told), model.RoomIn("extract-fields", values, schema));
        if (await AskAsync("extract-fields", values, call, schema, cancellationToken) is not { } answer)
        {
            return [];
        }

        if (PointedWords.Read(answer) is not { } pointed)
        {
            logger.Dropped("extract-fields", DraftFault.Form);
            return [];
        }

        var taken = pointers.Take(form, [.. pointed.Select(one => one with { Words = hidden.PutBack(one.Words) })], open, told, found, call.Language, Today);
        logger.ReadFields(taken.Count, pointed.Count - taken.Count);
        return taken;
    }

    private async Task<IReadOnlyList<string>> WordAsync(DraftCall call, Form form, Draft draft, Field field, CancellationToken cancellationToken)
    {
        var old = draft.Value(field.Id)?.Text ?? "";
        var others = DraftTexts.Of(form, draft, call.Language);
        var language = checker.LanguageOf(old.Length > 0 ? old : string.Join(' ', others.Select(text => text.Text))) ?? call.Language;
        var hidden = await HiddenAsync(call, cancellationToken);
        var values = Tongue(language);
        values["field"] = field.Name(language);
        values["most"] = Math.Max(old.Length, Math.Min(field.Length.Recommended ?? field.Length.Max ?? UsualLength, LongestNew));
        values["least"] = field.Length.Min ?? 0;
        values["measures"] = field.Measures;
        values["list"] = field.Kind is FieldKind.List;
        values["title"] = field.Kind is FieldKind.Line;
        values["now"] = hidden.Hide(old);
        values["parts"] = new List<object>();
        var room = model.RoomIn("suggest-wording", values);
        values["parts"] = others.Where(text => text.FieldId != field.Id)
            .Select(text => new Dictionary<string, object> { ["name"] = text.Label, ["text"] = hidden.Hide(text.Text) })
            .TakeWhile(part => (room -= TokenGauge.BytesOf((string)part["text"]) + TokenGauge.BytesOf((string)part["name"]) + SignsAround) >= 0).ToList();
        if (room < 0 && ((List<Dictionary<string, object>>)values["parts"]).Count == 0 && old.Length == 0)
        {
            return [];
        }

        if (await AskAsync("suggest-wording", values, call, "", cancellationToken) is not { } answer || answer == Nothing)
        {
            return [];
        }

        var text = FieldText.CleanText(hidden.PutBack(answer.Trim('"', '“', '”', '«', '»', ' ')));
        var fault = wording.FaultOf(field, text, old, [.. others.Select(one => one.Text)], language, Today);
        var items = fault is DraftFault.None && FieldRules.Check(field, text, language, Today) is FieldCheck.Accepted accepted ? accepted.Items : [];
        if (items.Count == 0 || (field.Length.Max is { } most && FieldText.Length(text) > most))
        {
            logger.Dropped("suggest-wording", fault is DraftFault.None ? DraftFault.Refused : fault);
            return [];
        }

        return items;
    }

    private async Task<string?> NameAsync(DraftCall call, string acronym, string around, CancellationToken cancellationToken)
    {
        var hidden = await HiddenAsync(call, cancellationToken);
        var values = Tongue(call.Language);
        values["acronym"] = acronym;
        values["around"] = "";
        values["around"] = Cut(hidden.Hide(around), model.RoomIn("spell-out", values));
        var name = (await AskAsync("spell-out", values, call, "", cancellationToken))?.Trim(' ', '.', '"', '“', '”', '«', '»');
        if (name is null or Nothing)
        {
            return null;
        }

        if (!AcronymCheck.Spells(name, acronym))
        {
            logger.Dropped("spell-out", DraftFault.Name);
            return null;
        }

        return name;
    }

    private async Task<string?> SayInAsync(DraftCall call, string text, Language to, CancellationToken cancellationToken)
    {
        var hidden = await HiddenAsync(call, cancellationToken);
        var sent = hidden.Hide(text);
        var values = Tongue(to);
        values["text"] = "";
        if (TokenGauge.BytesOf(sent) > model.RoomIn("translate-text", values))
        {
            return null;
        }

        values["text"] = sent;
        if (await AskAsync("translate-text", values, call, "", cancellationToken) is not { } translation)
        {
            return null;
        }

        if (translations.FaultOf(translation, sent, to) is not DraftFault.None and var fault)
        {
            logger.Dropped("translate-text", fault);
            return null;
        }

        return hidden.PutBack(translation);
    }

    // She goes on with what the rules made of it, whatever we did not foresee.
    private async Task<T> OrNothingAsync<T>(T nothing, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            logger.Broke(exception.GetType().Name, exception.StackTrace);
            return nothing;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Task<string?> AskAsync(string prompt, Dictionary<string, object> values, DraftCall call, string schema, CancellationToken cancellationToken) =>
        model.AskAsync(prompt, values, call.Turn.Conversation.ToString(), schema, cancellationToken);

    private async Task<PersonalData> HiddenAsync(DraftCall call, CancellationToken cancellationToken, params IEnumerable<string> also) =>
        new([.. await contacts.ListAsync(call.Turn.Person, cancellationToken), .. also]);

    // Whom she names as a contact in the very text that is read is stored nowhere yet.
    private static IEnumerable<string> Contacts(Form form, IReadOnlyList<ProposedValue> found) =>
        found.Where(value => form[value.FieldId].Personal || ContactFields.Names(value.FieldId)).SelectMany(value => value.Items);

    private static Dictionary<string, object> Shown(Field field, Language language) => new()
    {
        ["id"] = field.Id,
        ["name"] = field.Name(language),
        ["options"] = string.Join(" | ", FieldPointers.OptionsOf(field).Select(option => option.Id)),
    };

    private static Dictionary<string, object> Tongue(Language language) => new()
    {
        ["spanish"] = language is Language.Spanish,
        ["portuguese"] = language is Language.Portuguese,
        ["english"] = language is Language.English,
    };

    // Whole sentences, as many as there is room for.
    private static string Cut(string text, int room)
    {
        if (TokenGauge.BytesOf(text) <= room)
        {
            return text;
        }

        var end = Math.Min(text.Length, room);
        while (end > 0 && TokenGauge.BytesOf(text[..end]) > room)
        {
            end--;
        }

        var stop = text[..end].LastIndexOfAny(['.', '\n', ';']);
        return stop > end / 2 ? text[..(stop + 1)] : text[..end];
    }
}
