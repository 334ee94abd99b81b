using System.Globalization;

using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>
/// Puts the answers to the parts of a composed field together, in the order of the form, each in a paragraph of its own that opens
/// with its lead. Words are the person's own. A text given whole stands as it is.
/// </summary>
public static class DescriptionComposer
{
    /// <summary>The composed field of a form as it stands.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">Language of the leads and of dates in words.</param>
    /// <param name="composedId">Which composed field; <c>description</c> for the pledge.</param>
    public static ComposedText Compose(Form form, Draft draft, Language language, string composedId = "description")
    {
        var field = form[composedId];
        IReadOnlyList<ComposedPart> parts = draft.Value(composedId) is { } whole
            ? [new ComposedPart(composedId, whole.Text)]
            : [.. form.PartsOf(composedId).Select(part => Part(form, draft, part, language)).OfType<ComposedPart>()];
        var text = string.Join('\n', parts.Select(part => part.Text));
        var characters = FieldText.Length(text);
        return new ComposedText(
            text,
            characters,
            FieldText.Words(text),
            Math.Max(0, characters - (field.Length.Max ?? int.MaxValue)),
            Math.Max(0, (field.Length.Min ?? 0) - characters),
            parts);
    }

    private static ComposedPart? Part(Form form, Draft draft, Field part, Language language)
    {
        var said = draft.Applies(form, part) && draft.Value(part.Id) is { } value ? Listed(value.Items) : null;
        var frame = TimeFrame(form, draft, part, said, language);
        var words = (said, frame) switch
        {
            (null, null) => null,
            (null, _) => Sentence(frame!),
            (_, null) => Sentence(said),
            _ => $"{Sentence(said)} {Sentence(Capital(frame))}",
        };
        return words is null ? null : new ComposedPart(part.Id, $"{part.Lead![language]}:{(words.Contains('\n', StringComparison.Ordinal) ? '\n' : ' ')}{words}");
    }

    // Plain text is all the live form takes: several items are lines that begin with a dash.
    private static string Listed(IReadOnlyList<string> items) => items.Count == 1 ? items[0] : string.Join('\n', items.Select(item => "- " + item));

    // The live form may have no fields for dates: they are stated in the text, unless the person's own words already give the years.
    private static string? TimeFrame(Form form, Draft draft, Field part, string? said, Language language)
    {
        if (part.AddsDates is not [var startId, var endId])
        {
            return null;
        }

        var (start, end) = (draft.Value(startId)?.Text, draft.Value(endId)?.Text);
        var told = said is not null && new[] { start, end }.OfType<string>().All(date => said.Contains(date[..4], StringComparison.Ordinal));
        return told ? null : form.Words.TimeFrame(start, end, language);
    }

    private static string Sentence(string text) => text.Length == 0 || char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or '"' or '»' or '%' ? text + "." : text;

    private static string Capital(string text) => string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text[1..]);
}
