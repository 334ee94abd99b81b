using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Help;

/// <summary>
/// A language model as drafting sees it. What it gives was checked against her words; where it fails, is late, or nothing passes, it gives
/// nothing. Contact data never reaches it. Safe for many threads.
/// </summary>
internal interface IDraftModel
{
    /// <summary>The machine that texts are sent to.</summary>
    string Host { get; }

    /// <summary>What a told text says for fields the rules found nothing for: her own words, and where the form has options the one they mean.</summary>
    /// <param name="call">Whose call it is.</param>
    /// <param name="form">The form.</param>
    /// <param name="told">Her text.</param>
    /// <param name="found">What the rules found in it; it stays as it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<ProposedValue>> ReadAsync(DraftCall call, Form form, string told, IReadOnlyList<ProposedValue> found, CancellationToken cancellationToken);

    /// <summary>A wording for a field from what the draft says, as <see cref="FieldValue.Items"/> wants it; empty for none.</summary>
    Task<IReadOnlyList<string>> SuggestAsync(DraftCall call, Form form, Draft draft, Field field, CancellationToken cancellationToken);

    /// <summary>The name an acronym stands for, whose words begin with its letters; null for none.</summary>
    /// <param name="call">Whose call it is.</param>
    /// <param name="acronym">The acronym.</param>
    /// <param name="around">The text it stands in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<string?> SpellOutAsync(DraftCall call, string acronym, string around, CancellationToken cancellationToken);

    /// <summary>A text in another language, with the same figures; null for none.</summary>
    Task<string?> TranslateAsync(DraftCall call, string text, Language to, CancellationToken cancellationToken);
}
