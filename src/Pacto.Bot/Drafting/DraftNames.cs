using Pacto.Bot.Conversations;
using Pacto.Bot.Forms;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>What a draft is called when we speak of it.</summary>
internal sealed class DraftNames(FormCatalog forms, Phrases phrases)
{
    /// <summary>Longest name that is shown, characters.</summary>
    private const int Longest = 80;

    /// <summary>The name she gave it, else the form's naming field, else "untitled"; ready for a text part.</summary>
    public string Show(Draft draft, Language language) => Markdown.Escape(Plain(draft, language));

    /// <summary>The same without escapes, for buttons and file names.</summary>
    public string Plain(Draft draft, Language language)
    {
        var own = draft.Name.Length > 0 ? draft.Name
            : forms.Find(draft.FormId) is { } form && draft.Value(form.NamingField) is { } title ? title.Text : "";
        return own.Length > 0 ? Markdown.Shorten(own, Longest) : phrases.Say(language, Untitled(draft.FormId));
    }

    /// <summary>"pledge" or "good practice", in running text.</summary>
    public string Kind(Draft draft, Language language) =>
        phrases.Say(language, draft.FormId == "practice" ? "draft.form-practice" : "draft.form-pledge");

    private static string Untitled(string formId) => formId == "practice" ? "draft.unnamed-practice" : "draft.unnamed-pledge";
}
