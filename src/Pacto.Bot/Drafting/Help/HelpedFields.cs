using Pacto.Bot.Drafting.Coaching;
using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Help;

/// <summary>The texts of a draft that a model may word or translate: hers to write freely, and about no person. Pure.</summary>
internal static class HelpedFields
{
    /// <summary>Most texts that are translated at once.</summary>
    public const int MostAtOnce = 8;

    /// <summary>Those that have something, and where there are any, those that can be worded from them.</summary>
    public static IReadOnlyList<Field> Of(DraftScene scene)
    {
        var texts = scene.Form.Fields.Where(field => IsText(scene, field)).ToList();
        return texts.Exists(field => scene.Draft.Has(field.Id)) ? [.. texts.Where(field => field.Worded || scene.Draft.Has(field.Id))] : [];
    }

    /// <summary>True when the text is empty and can be worded from others of the draft.</summary>
    public static bool CanBeWorded(DraftScene scene, Field field) => field.Worded && !scene.Draft.Has(field.Id) && Of(scene).Contains(field);

    /// <summary>The text that is meant: the one that is named, else the one that is spoken of; null when none is.</summary>
    /// <param name="scene">Where we are.</param>
    /// <param name="words">What it is called; null when nothing is named.</param>
    public static Field? Meant(DraftScene scene, string? words) =>
        words is not null ? Named(scene, words)
        : new[] { scene.Asked, scene.State.Criterion is { } criterion ? CoachTalk.Target(scene, criterion) : null }.FirstOrDefault(field => field is not null && Of(scene).Contains(field));

    /// <summary>The text with this name; null when none has it.</summary>
    public static Field? Named(DraftScene scene, string words) => FieldFinder.Find(scene.Form, words).FirstOrDefault(Of(scene).Contains);

    /// <summary>What it says, as it is shown and sent: a list in one line.</summary>
    public static string TextOf(DraftScene scene, Field field) => string.Join("; ", scene.Draft.Values[field.Id].Items);

    private static bool IsText(DraftScene scene, Field field) => field is { Personal: false, Digits: false } && !ContactFields.Holds(field.Id)
        && scene.Draft.Applies(scene.Form, field)
        && (field.Kind is FieldKind.Text or FieldKind.List or FieldKind.Composed || field.Id == scene.Form.NamingField);
}
