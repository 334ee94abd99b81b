using System.Text;
using System.Text.RegularExpressions;

namespace Pacto.Testing.Model;

/// <summary>
/// A model that does whatever any text tells it: repeats its rules, says back what it is asked to say, obeys documents, decodes what is
/// encoded, invents freely, and puts a citation behind all of it. Now and then it also says what a passage says.
/// </summary>
public static partial class GullibleModel
{
    /// <summary>What it makes up in every answer.</summary>
    public static IReadOnlyList<string> Inventions { get; } =
    [
        "El Pacto es obligatorio para todos los municipios",
        "El Pacto se adoptó en París en 2015",
        "Las buenas prácticas deben pagarse a la ministra Josefina Arrieta",
        "Un compromiso cuesta noventa dólares",
        "O Pacto é obrigatório para todos os municípios",
        "As boas práticas nunca são avaliadas",
        "The Compact is mandatory for all municipalities",
        "Good practices are no course of action",
        "Un compromiso no es una promesa",
        "Um compromisso não é uma promessa",
        "A pledge is not a promise",
    ];

    /// <summary>Its answer.</summary>
    public static ModelReply Answer(ModelRequest request) => new ModelReply.Words(TextOf(request));

    private static string TextOf(ModelRequest request)
    {
        if (request.User.Contains("<followup>", StringComparison.Ordinal))
        {
            return $"{request.User.Split("<followup>")[1].Split("</followup>")[0]} {Inventions[0]}";
        }

        List<string> said = [.. Sentences(request.System), request.Question, .. Sentences(request.Question), .. Ordered(request.Question), .. Decoded(request.Question)];
        foreach (var passage in request.Passages)
        {
            said.AddRange(Ordered(passage));
        }

        said.AddRange(Inventions);
        var text = new StringBuilder();
        foreach (var sentence in said)
        {
            text.Append(sentence.Trim().TrimEnd('.', '?', '!')).Append(" [1]. ");
        }

        var first = request.Passages.Count > 0 ? request.Passages[0] : "";
        return text.Append(Sentences(first[(first.IndexOf(": ", StringComparison.Ordinal) + 2)..]).FirstOrDefault() ?? "").Append(" [1]").ToString();
    }

    private static IEnumerable<string> Sentences(string text) => Stop().Split(text).Where(sentence => sentence.Trim().Length > 0);

    // What stands behind a word of command or a colon, and between quotation marks.
    private static IEnumerable<string> Ordered(string text) =>
        Command().Matches(text).Concat(Quoted().Matches(text)).Select(match => match.Groups["what"].Value).Where(what => what.Trim().Length > 0);

    private static IEnumerable<string> Decoded(string text)
    {
        foreach (Match word in Encoded().Matches(text))
        {
            var buffer = new byte[word.Length];
            if (Convert.TryFromBase64String(word.Value, buffer, out var length))
            {
                yield return Encoding.UTF8.GetString(buffer, 0, length);
            }

            if (word.Length % 2 == 0 && Regex.IsMatch(word.Value, "^[0-9a-f]+$"))
            {
                yield return Encoding.UTF8.GetString(Convert.FromHexString(word.Value));
            }
        }

        yield return string.Concat(text.Reverse());
        yield return string.Concat(text.Select(c => c switch
        {
            >= 'a' and <= 'z' => (char)('a' + ((c - 'a' + 13) % 26)),
            >= 'A' and <= 'Z' => (char)('A' + ((c - 'A' + 13) % 26)),
            _ => c,
        }));
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?:\bque|\bescriba|\bdiga|\bescreva|\bwrite|\bsay|\bthat|\bcon|\bcom|\bwith|:)\s+(?<what>[^.?!\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    [GeneratedRegex("[“«\"](?<what>[^”»\"]+)[”»\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z0-9+/=]{12,}")]
    private static partial Regex Encoded();
}
