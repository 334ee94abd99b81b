using System.Globalization;
using Pacto.Bot.Conversations;
using Pacto.Bot.Prompting;
using Pacto.Knowledge;
using Pacto.Knowledge.Documents;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>What every page needs to write itself: the reader's language, the sentences and the sources.</summary>
/// <param name="Language">The language the page is written in.</param>
/// <param name="Path">The page's own path, to offer it in the other languages.</param>
/// <param name="Phrases">Our sentences.</param>
/// <param name="Knowledge">The sources.</param>
public sealed record Page(Language Language, string Path, Phrases Phrases, KnowledgeBase Knowledge)
{
    /// <summary>The language model that may phrase answers.</summary>
    public ConnectedModel Model { get; init; } = ConnectedModel.None;

    /// <summary>What of the query the page needs in every language, for example a key; empty for nothing.</summary>
    public string Keep { get; init; } = "";

    /// <summary>This very page in a language.</summary>
    public string In(Language language) => $"{Path}?lang={language.ToCode()}{(Keep.Length > 0 ? "&" + Keep : "")}";

    /// <summary>Our sentence for a key below <c>web.page.</c></summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Phrases.Say(Language, "web.page." + key, values);

    /// <summary>Our sentence with its places still open, for a script that fills them; the key below <c>web.page.</c></summary>
    public string Raw(string key) => Phrases.Under(Language, "web.page." + key)[""];

    /// <summary>Our sentence for a number of things, for a key below <c>web.page.</c></summary>
    public string Count(string key, int count) => Phrases.Count(Language, "web.page." + key, count);

    /// <summary>A path of ours in the language of this page.</summary>
    public string To(string path, string fragment = "") => $"{path}?lang={Language.ToCode()}{fragment}";

    /// <summary>The page of a passage.</summary>
    public string To(Passage passage) =>
        To($"/fuentes/{Uri.EscapeDataString(passage.DocumentId)}/{Uri.EscapeDataString(passage.Id)}");

    /// <summary>What is asked in the chat about an objective: what a municipality can do, where the handbook says so.</summary>
    public string AskAbout(int objective) => Say(
        Knowledge.Objectives.Any(facts => facts.Number == objective && facts.LocalAction is not null) ? "objectives.ask-words" : "objectives.ask-plain-words",
        ("number", objective.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A passage that the pages cannot do without.</summary>
    /// <exception cref="KeyNotFoundException">The sources do not hold it.</exception>
    public Passage Passage(string id) => Knowledge.Find(id) ?? throw new KeyNotFoundException($"There is no passage '{id}'.");

    /// <summary>A passage's text in the language of this page, only its parts with one of the roles.</summary>
    public string Text(Passage passage, params ReadOnlySpan<PassageRole> roles)
    {
        List<string> texts = [];
        foreach (var part in passage.Parts)
        {
            if (roles.IsEmpty || roles.Contains(part.Role))
            {
                texts.Add(part.In(Language));
            }
        }

        return string.Join(' ', texts);
    }

    /// <summary>True when what is shown of a source is our translation and not its own words.</summary>
    public bool IsTranslated(Passage passage) =>
        Knowledge.DocumentOf(passage).Language != Language && passage.Parts.Any(part => part.Translation is not null);

    /// <summary>Where a passage stands in its file, for example "líneas 169–172".</summary>
    public string PlaceOf(Passage passage)
    {
        var (first, last) = (passage.Lines.First, passage.Lines.Last);
        return first == last
            ? Say("line", ("line", first.ToString(CultureInfo.InvariantCulture)))
            : Say("lines", ("lines", string.Create(CultureInfo.InvariantCulture, $"{first}–{last}")));
    }
}
