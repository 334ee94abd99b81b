namespace Pacto.Bot.Turns;

/// <summary>Which way a turn goes.</summary>
internal enum Route
{
    /// <summary>Greeting, help, thanks, language, "delete my data".</summary>
    House,

    /// <summary>The same in the middle of a draft: afterwards the open field is asked again.</summary>
    HouseInDraft,

    /// <summary>A step of a draft, or steering of drafts.</summary>
    Draft,

    /// <summary>A question to the sources.</summary>
    Question,

    /// <summary>A question in the middle of a draft: afterwards the open field is asked again.</summary>
    QuestionInDraft,

    /// <summary>A question for the team behind the assistant, or its answer.</summary>
    HandOver,
}
