namespace Pacto.Bot.Answering.Fluent;

/// <summary>How an answer came about where a model is connected.</summary>
internal enum FluentEnd
{
    /// <summary>The model was not asked: lists, cards of objectives and practices come as they stand.</summary>
    NotAsked,

    /// <summary>In the model's words, each sentence checked.</summary>
    Written,

    /// <summary>What was shown of the model's words, and then the sources' own: it broke off, or more was dropped than kept.</summary>
    Completed,

    /// <summary>In the sources' own words: nothing of what the model wrote could be shown.</summary>
    Rejected,

    /// <summary>In the sources' own words: the call failed.</summary>
    Failed,

    /// <summary>In the sources' own words: it took too long.</summary>
    Late,

    /// <summary>In the sources' own words: the tokens of conversation or day are used.</summary>
    Spent,

    /// <summary>In the sources' own words: too many calls at the same time.</summary>
    Busy,
}
