namespace Pacto.Bot.Turns;

/// <summary>How much an utterance looks like a question.</summary>
internal enum QuestionShape
{
    /// <summary>Not at all, or a question mark somewhere inside longer text.</summary>
    None,

    /// <summary>It ends in a question mark, without a word that asks: "¿31 de diciembre?".</summary>
    Marked,

    /// <summary>It opens with a word that asks, without a question mark.</summary>
    Worded,

    /// <summary>Both.</summary>
    Plain,
}
