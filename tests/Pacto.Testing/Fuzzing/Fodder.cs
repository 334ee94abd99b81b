using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pacto.Testing.Fuzzing;

/// <summary>
/// Makes inputs: texts by a small grammar of what people say and what breaks programs, and mutations of texts, JSON and bytes that are right.
/// The same random numbers make the same input.
/// </summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="texts">Right texts to begin with.</param>
internal sealed class Fodder(Random random, IReadOnlyList<string> texts)
{
    private const int LongestText = 24_000;

    private static readonly string[] Odd =
    [
        "", " ", "\0", "\u200B", "\u202Eabc", "\uFEFF", "\r\n\r\n", "\t", "ﷺ", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301", "\uD83D", "\uDC00", "'; DROP TABLE turns;--", "<script>alert(1)</script>",
        "{{system}}", "${x}", "../../etc/passwd", "%00%ff", "-1", "0", "9999999999999999999999", "1e309", "NaN", "2027-02-30", "31/12/0000", "null", "true", "[1]", "[](javascript:1)",
        "| | |", "```", "# ", "> > > >", "((((((((((", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "a@b", "a@b.co", "+54 11 4444 4444", "http://[::1]:1/", "1.", "1, 2, 99", "«»", "¿", "?", "…",
    ];

    private static readonly string[] Said =
    [
        "sí", "no", "1", "2", "no lo sé todavía", "volver", "revisión", "mis borradores", "hablar con una persona", "quiero hacer un compromiso", "quiero presentar una buena práctica",
        "cambie el título por ", "pregunta: ", "ver más", "en inglés", "em português", "descargar Word", "listo para pegar", "borre mis datos", "ir al objetivo", "empezar de cero",
        "objetivo ", "¿y el ", "usar mi perfil", "duplicar el borrador", "renombrar a ", "deshacer", "what is missing?", "quero fazer um compromisso", "form: pledge\ntitle: ", "{\"form\":\"practice\"",
    ];

    /// <summary>One of some.</summary>
    public T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    /// <summary>A number below another.</summary>
    public int Below(int end) => random.Next(end);

    /// <summary>What somebody, or something, might type.</summary>
    public string Text()
    {
        var text = random.Next(8) switch
        {
            0 => Pick(Odd),
            1 or 2 => Pick(Said) + (Once(2) ? Pick(Said) : Pick(texts)),
            3 => Pick(Said),
            4 => Mutate(Pick(texts)),
            5 => Pick(texts) + " " + Pick(Odd) + " " + Pick(texts),
            6 => Mutate(Pick(Said) + Pick(Odd)),
            _ => Pick(texts),
        };
        return Once(400) ? Long(text) : text;
    }

    /// <summary>A text with some of its characters gone, doubled, moved or replaced.</summary>
    public string Mutate(string text)
    {
        var made = new StringBuilder(text);
        for (var times = 1 + random.Next(6); times > 0 && made.Length > 0; times--)
        {
            var at = random.Next(made.Length);
            var length = Math.Min(1 + random.Next(8), made.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    made.Remove(at, length);
                    break;
                case 1:
                    made.Insert(at, made.ToString(at, length));
                    break;
                case 2:
                    made.Insert(at, Pick(Odd));
                    break;
                case 3:
                    made[at] = (char)random.Next(1, 0x3000);
                    break;
                default:
                    made.Append(made.ToString(at, length));
                    break;
            }
        }

        return made.Length > LongestText ? made.ToString(0, LongestText) : made.ToString();
    }

    /// <summary>JSON with some of its values replaced, dropped, added or nested, or with its characters mutated.</summary>
    public string Json(JsonNode right)
    {
        var made = right.DeepClone();
        for (var times = random.Next(3); times > 0; times--)
        {
            Change(made);
        }

        var written = Written(made);
        return Once(8) ? Mutate(written) : written;
    }

    /// <summary>Bytes with some of them changed, cut off, doubled or made up.</summary>
    public byte[] Bytes(byte[] right)
    {
        if (Once(20))
        {
            var made = new byte[random.Next(2_000)];
            random.NextBytes(made);
            return made;
        }

        var bytes = right.ToList();
        for (var times = 1 + random.Next(10); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(200), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Odd)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Long(string text) => text.Length == 0 ? text : string.Concat(Enumerable.Repeat(text, Math.Min(2_000, LongestText / text.Length)));

    private void Change(JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields when fields.Count > 0:
                var (name, value) = fields.ElementAt(random.Next(fields.Count));
                switch (random.Next(6))
                {
                    case 0:
                        fields.Remove(name);
                        break;
                    case 1 when value is not null:
                        Change(value);
                        break;
                    case 2:
                        fields[Clean(Text())] = Value();
                        break;
                    default:
                        fields[name] = Value();
                        break;
                }

                break;
            case JsonArray items when items.Count > 0 && Once(2):
                items[random.Next(items.Count)] = Value();
                break;
            case JsonArray items:
                items.Add(Value());
                break;
        }
    }

    private JsonNode? Value() => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(-3, 100)),
        2 => JsonValue.Create(Once(2)),
        3 => new JsonArray(),
        4 => new JsonObject { ["id"] = Clean(Text()) },
        5 => Nested(1 + random.Next(Once(10) ? 70 : 6)),
        6 => JsonValue.Create(double.MaxValue),
        _ => JsonValue.Create(Clean(Text())),
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode made = new JsonArray();
        for (; depth > 0; depth--)
        {
            made = depth % 2 == 0 ? new JsonObject { ["a"] = made } : new JsonArray(made);
        }

        return made;
    }

    // Half a surrogate pair cannot be written as UTF-8; as an escape it comes in by mutation.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Written(JsonNode node) =>
        node.ToJsonString(new JsonSerializerOptions { MaxDepth = 200 }).Replace("�", string.Create(CultureInfo.InvariantCulture, $"\\uD83D"), StringComparison.Ordinal);
}
