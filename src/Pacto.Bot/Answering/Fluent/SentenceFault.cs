namespace Pacto.Bot.Answering.Fluent;

/// <summary>Why a sentence of a model is not shown.</summary>
internal enum SentenceFault
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>It cites nothing, or something that was not shown to the model.</summary>
    NoCitation,

    /// <summary>It holds signs, addresses or a length that no sentence has.</summary>
    Form,

    /// <summary>It is not in the language that was asked.</summary>
    Language,

    /// <summary>A quotation stands nowhere in what it cites.</summary>
    Quote,

    /// <summary>A figure or the number of an objective stands nowhere in what it cites.</summary>
    Number,

    /// <summary>A name stands nowhere in what it cites.</summary>
    Name,

    /// <summary>A word that makes it say more stands nowhere in what it cites.</summary>
    Claim,

    /// <summary>It denies what is said, or says what is denied.</summary>
    Denial,

    /// <summary>It says something in words that what it cites does not have.</summary>
    Unsupported,
}
