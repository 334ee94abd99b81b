using Pacto.Bot.Forms;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>The fixed sentences of exported drafts; from <c>seeds/forms/export.yaml</c>.</summary>
public sealed class ExportTexts
{
    private readonly IReadOnlyDictionary<string, LocalizedText> texts;

    private ExportTexts(IReadOnlyDictionary<string, LocalizedText> texts) => this.texts = texts;

    /// <summary>Every sentence an export needs; each must be in the file, and nothing else.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "title", "untitled", "made", "made_ready", "page", "how_to", "address", "checked", "fields", "section", "in_form", "value_in_form", "unconfirmed",
        "personal", "blank", "missing", "approval", "approval_note", "prepared_by", "approved_by", "sign_name", "sign_position", "sign_place", "signature",
        "review", "review_note", "open_points", "no_open_points", "warnings", "counters", "counter", "counter_max", "excess", "part",
        "criteria", "criterion_column", "status_column", "evidence_column", "criterion_met", "criterion_weak", "criterion_missing", "evidence", "checklist",
        "origins", "origins_note", "field_column", "text_column", "origin_column", "origin", "origin_words", "personal_short", "origin_source",
        "said", "accepted", "quoted", "imported", "profile", "model", "origin_model", "next_steps", "rules",
        "kit_title", "kit_lead", "kit_before", "kit_questions", "kit_example", "kit_most", "kit_most_part", "kit_optional", "kit_only_when",
        "kit_after", "kit_after_text", "kit_yaml",
    ];

    /// <summary>Reads the sentences from the <c>seeds</c> folder.</summary>
    /// <exception cref="FormException">The file is missing, or a sentence or language is; the message names file and line.</exception>
    public static ExportTexts Load(string seeds)
    {
        var path = Path.Combine(seeds, "forms", "export.yaml");
        return new ExportTexts(StrictMap.Read(path, YamlFile.Load(path), map => Keys.ToDictionary(key => key, map.Localized, StringComparer.Ordinal)));
    }

    /// <summary>A sentence with its arguments put in.</summary>
    internal string Say(Language language, string key, params (string Name, string Value)[] arguments) =>
        new FormProblem(key, ProblemSeverity.Warns, texts[key])
            .Message(language, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
