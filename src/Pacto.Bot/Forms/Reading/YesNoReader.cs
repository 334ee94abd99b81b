namespace Pacto.Bot.Forms.Reading;

/// <summary>Yes and no in the three languages.</summary>
public static class YesNoReader
{
    private static readonly HashSet<string> Yeses = new(StringComparer.Ordinal)
    {
        "si", "sim", "yes", "s", "y", "yeah", "yep", "claro", "correcto", "correto", "exacto", "exato", "afirmativo", "ok", "okey", "okay", "dale", "sip", "isso", "sure",
        "positivo", "certo", "cierto", "obvio", "true", "verdadero", "vale", "bueno", "beleza", "right", "perfecto", "perfeito", "listo", "acepto", "aceito", "acuerdo", "acordo",
    };

    private static readonly HashSet<string> Noes = new(StringComparer.Ordinal)
    {
        "no", "nao", "n", "not", "nope", "nop", "nah", "negativo", "tampoco", "tampouco", "nunca", "jamas", "ninguno", "ninguna", "nenhum", "nenhuma", "none", "false", "falso",
    };

    private static readonly HashSet<string> Doubts = new(StringComparer.Ordinal) { "se", "sei", "know", "sabemos", "seguro", "segura", "certeza", "idea", "ideia" };

    /// <summary>True for yes, false for no; null when the answer is neither, both, or "I do not know".</summary>
    public static bool? Read(string answer)
    {
        var words = WordMatch.Words(answer);
        if (words is ["1"] or ["2"])
        {
            return words[0] == "1";
        }

        // "no sé", "não sei", "I don't know" open with a no that is not one.
        if (words.Count == 0 || (words.Any(Noes.Contains) || words.Contains("t")) && words.Any(Doubts.Contains))
        {
            return null;
        }

        // A single letter is a yes or a no only alone: "a y j" names two principles.
        words = words.Count > 1 ? [.. words.Where(word => word.Length > 1)] : words;
        if (words.Count == 0)
        {
            return null;
        }

        if (Yeses.Contains(words[0]) || Noes.Contains(words[0]))
        {
            return Yeses.Contains(words[0]);
        }

        var (yes, no) = (words.Any(Yeses.Contains), words.Any(Noes.Contains));
        return yes == no ? null : yes;
    }
}
