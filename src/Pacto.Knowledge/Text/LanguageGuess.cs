using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Text;

/// <summary>The language a text seems to be in.</summary>
/// <param name="Language">The likeliest.</param>
/// <param name="Certainty">From 0, no sign at all, to 1. Below <see cref="Sure"/> keep the language of the conversation.</param>
public readonly record struct LanguageGuess(Language Language, double Certainty)
{
    /// <summary>From here on a guess may change the language of a conversation.</summary>
    public const double Sure = 0.8;

    /// <summary>Whether the guess may change the language of a conversation.</summary>
    public bool IsSure => Certainty >= Sure;
}
