namespace Pacto.Bot.Assisting;

/// <summary>Why something a model gave for a draft is not shown.</summary>
internal enum DraftFault
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>It is not in the form it was asked for, or holds signs and addresses no text of hers has.</summary>
    Form,

    /// <summary>It is not in the language that was asked.</summary>
    Language,

    /// <summary>It says nothing else than what is there.</summary>
    Same,

    /// <summary>A figure was added, changed or lost.</summary>
    Number,

    /// <summary>A date that the draft does not name.</summary>
    Date,

    /// <summary>A name that the draft does not name.</summary>
    Name,

    /// <summary>Something is done or promised that the draft does not speak of.</summary>
    Promise,

    /// <summary>It says more, less, or the contrary of what the draft says.</summary>
    Unsupported,

    /// <summary>The field does not take it.</summary>
    Refused,
}
