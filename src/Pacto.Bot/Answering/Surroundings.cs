using Pacto.Knowledge;
using Pacto.Knowledge.Languages;
using Pacto.Knowledge.Retrieval;
using Pacto.Knowledge.Text;

namespace Pacto.Bot.Answering;

/// <summary>What belongs to the thing that was spoken of, and what names another. Immutable.</summary>
internal sealed class Surroundings(KnowledgeBase knowledge, Retriever retriever, FollowUpWords words, ListPointers lists)
{
    /// <summary>Evidence that leaves little doubt.</summary>
    private const double Sure = 0.85;

    /// <summary>Endings that a word changes when it becomes a deed or a thing are no longer. Letters.</summary>
    private const int LongestEnding = 6;

    /// <summary>A topic has a passage for each question; a practice is one passage, and most questions about it are answered there.</summary>
    private const float SameAmongTopic = 0.2f;

    /// <summary>A place of another practice, the number of an objective, or, where no row was spoken of, a thing of another topic by its name.</summary>
    public bool NamesAnother(RetrievalResult bare, string subject) =>
        bare.Keys.Objectives.Count > 0
        || (bare.Keys.Practices is { Count: > 0 } places && !places.Contains(subject))
        || (knowledge.Find(subject)?.Objective is null && bare.Keys.Concepts.Select(id => retriever.Lexicon.Find(id)).Any(
            concept => concept is { IsGeneral: false, DefinedBy: { } unit } && unit != subject && !words.AreOneTopic(unit, subject)));

    /// <summary>It names a thing of another topic by a word that is often only mentioned ("the Compact"), and surely finds its answer there.</summary>
    public bool IsElsewhere(RetrievalResult bare, string subject) =>
        bare.Evidence >= Sure && bare.Units is [var top, ..] && !words.AreOneTopic(top.Id, subject)
        && bare.Keys.Concepts.Any(id => retriever.Lexicon.Find(id)?.DefinedBy is { } unit && words.AreOneTopic(unit, top.Id));

    /// <summary>What belongs to a unit, 0 to 1: itself, those of the same objective, those of the same topic, the lines of a list that was shown.</summary>
    public Dictionary<string, float> Near(string subject, int content, string? listed, bool asks)
    {
        var objective = knowledge.Find(subject)?.Objective;
        var near = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var unit in knowledge.Passages.Select(passage => passage.Id).Concat(knowledge.Collections.Select(list => list.Id)))
        {
            if (unit == subject)
            {
                near[unit] = objective is null && (content > 0 || asks) ? SameAmongTopic : 1;
            }
            else if (objective is not null ? knowledge.Find(unit)?.Objective == objective : words.AreOneTopic(unit, subject))
            {
                near[unit] = 0;
            }
        }

        foreach (var line in lists.LinesOf(listed))
        {
            near.TryAdd(line, 0);
        }

        return near;
    }

    /// <summary>"¿Y el de tráfico?" after an objective picks another one by what it is about.</summary>
    public bool PicksObjective(RetrievalResult bare, string subject, double enough) =>
        knowledge.Find(subject)?.Objective is { } spoken && bare.Evidence >= enough && bare.Units is [var top, ..]
        && knowledge.Find(top.Id)?.Objective is { } picked && picked != spoken;

    /// <summary>"¿Y principios?" after the list of objectives names another list.</summary>
    public bool NamesList(RetrievalResult bare, string text, Language language, string subject) =>
        bare.Units is [{ IsCollection: true } top, ..] && top.Id != subject && lists.IsList(subject)
        && retriever.AsksMeaning(text, language, top.Id);

    /// <summary>Whether a unit has for each of the words one that begins alike ("contrataram" for "contratação").</summary>
    public bool SaysAlike(string unit, IReadOnlyList<string> named, Language language)
    {
        var said = knowledge.Find(unit) is { } passage
            ? passage.Parts.SelectMany(part => TextNormalizer.Tokens(part.In(language))).Select(token => token.Word).ToList()
            : [];
        return named.All(word => TextNormalizer.Normalize(word) is { Length: > LongestEnding } wanted
            && said.Exists(other => other.StartsWith(wanted[..Math.Max(LongestEnding, wanted.Length - LongestEnding + 2)], StringComparison.Ordinal)));
    }
}
