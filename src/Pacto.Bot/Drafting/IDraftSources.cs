using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting;

/// <summary>Lines of the sources that a draft may point to or borrow; filled by whoever knows the sources.</summary>
internal interface IDraftSources
{
    /// <summary>A passage to point to; null when there is none of that id.</summary>
    /// <param name="passageId">The passage.</param>
    /// <param name="number">The number of its mark in the text, from 1.</param>
    /// <param name="language">Language of its words.</param>
    SourceLine? Line(string passageId, int number, Language language);

    /// <summary>What the handbook proposes that local authorities do for an objective; null where it proposes nothing.</summary>
    SourceLine? LocalAction(int objective, int number, Language language);

    /// <summary>A good practice of the region for an objective; null where the handbook has none.</summary>
    SourceLine? Example(int objective, int number, Language language);
}
