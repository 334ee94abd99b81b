namespace Pacto.Bot.Forms.Reading;

/// <summary>Answers that say there is nothing to write down: "no", "ninguno", "não há", "none", "n/a".</summary>
public static class BlankReader
{
    private static readonly HashSet<string> Blanks = new(StringComparer.Ordinal)
    {
        "no", "no gracias", "ninguno", "ninguna", "ningun", "nada", "no hay", "no tengo", "no tenemos", "no hay ninguno", "no hay ninguna", "no aplica", "no corresponde",
        "no por ahora", "por ahora no", "en blanco", "dejar en blanco", "dejelo en blanco", "vacio", "sin datos", "no hace falta",
        "nao", "nao obrigado", "nao obrigada", "nenhum", "nenhuma", "nao ha", "nao tenho", "nao temos", "nao se aplica", "por enquanto nao", "em branco", "deixar em branco", "vazio",
        "none", "nothing", "no thanks", "not applicable", "n a", "na", "nope", "no one", "nobody", "blank", "leave blank", "leave it blank", "we have none", "there is none", "there are none", "not now",
        "x", "xx", "xxx",
    };

    /// <summary>True when the whole answer says so; "no tenemos socios" is an answer of its own.</summary>
    public static bool Read(string answer) => Blanks.Contains(string.Join(' ', WordMatch.Words(answer))) || answer.Trim() is "-" or "--" or "—" or "–";
}
