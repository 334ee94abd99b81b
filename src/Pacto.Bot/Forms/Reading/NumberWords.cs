using System.Globalization;

namespace Pacto.Bot.Forms.Reading;

/// <summary>Numbers as digits, words and ordinals in the three languages, on folded words.</summary>
internal static class NumberWords
{
    private static readonly string[][] Cardinals =
    [
        ["uno", "una", "um", "uma", "one"], ["dos", "dois", "duas", "two"], ["tres", "three"], ["cuatro", "quatro", "four"], ["cinco", "five"],
        ["seis", "six"], ["siete", "sete", "seven"], ["ocho", "oito", "eight"], ["nueve", "nove", "nine"], ["diez", "dez", "ten"],
        ["once", "onze", "eleven"], ["doce", "doze", "twelve"], ["trece", "treze", "thirteen"], ["catorce", "quatorze", "catorze", "fourteen"],
        ["quince", "quinze", "fifteen"], ["dieciseis", "dezesseis", "sixteen"], ["diecisiete", "dezessete", "seventeen"],
        ["dieciocho", "dezoito", "eighteen"], ["diecinueve", "dezenove", "nineteen"], ["veinte", "vinte", "twenty"],
        ["veintiuno", "veintiun"], ["veintidos"], ["veintitres"], ["veinticuatro"],
    ];

    private static readonly string[][] Ordinals =
    [
        ["primera", "primero", "primer", "primeira", "primeiro", "first", "1er", "1ra", "1ro", "1o", "1a", "1st"],
        ["segunda", "segundo", "second", "2da", "2do", "2o", "2a", "2nd"],
        ["tercera", "tercero", "tercer", "terceira", "terceiro", "third", "3ra", "3er", "3ro", "3o", "3a", "3rd"],
        ["cuarta", "cuarto", "quarta", "quarto", "fourth", "4ta", "4to", "4o", "4a", "4th"],
        ["quinta", "quinto", "fifth", "5ta", "5to", "5o", "5a", "5th"],
        ["sexta", "sexto", "sixth", "6ta", "6to", "6th"],
        ["septima", "septimo", "setima", "setimo", "seventh", "7ma", "7mo", "7th"],
        ["octava", "octavo", "oitava", "oitavo", "eighth", "8va", "8vo", "8th"],
        ["novena", "noveno", "nona", "nono", "ninth", "9na", "9no", "9th"],
        ["decima", "decimo", "tenth", "10ma", "10mo", "10th"],
        ["undecima", "undecimo", "eleventh", "11th"], ["duodecima", "duodecimo", "twelfth", "12th"],
    ];

    private static readonly string[][] Tens =
    [
        ["veinte", "vinte", "twenty"], ["treinta", "trinta", "thirty"], ["cuarenta", "quarenta", "forty"], ["cincuenta", "cinquenta", "fifty"],
        ["sesenta", "sessenta", "sixty"], ["setenta", "seventy"], ["ochenta", "oitenta", "eighty"], ["noventa", "ninety"],
    ];

    private static readonly string[][] Hundreds =
    [
        ["cien", "ciento", "cem", "cento", "hundred"], ["doscientos", "doscientas", "duzentos", "duzentas"], ["trescientos", "trescientas", "trezentos", "trezentas"],
        ["cuatrocientos", "cuatrocientas", "quatrocentos", "quatrocentas"], ["quinientos", "quinientas", "quinhentos", "quinhentas"],
        ["seiscientos", "seiscientas", "seiscentos", "seiscentas"], ["setecientos", "setecientas", "setecentos", "setecentas"],
        ["ochocientos", "ochocientas", "oitocentos", "oitocentas"], ["novecientos", "novecientas", "novecentos", "novecentas"],
    ];

    private static readonly Dictionary<string, int> Rounds = Build(Tens, [], 10, 1).Concat(Build(Hundreds, [], 100)).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Values = Build(Cardinals, Ordinals);
    private static readonly Dictionary<string, int> Counts = Build(Cardinals, []);

    /// <summary>A number or ordinal word.</summary>
    public static int? Read(string word) => Digits(word) ?? (Values.TryGetValue(word, out var value) ? value : null);

    /// <summary>A number, not an ordinal: how many, not which.</summary>
    public static int? ReadCount(string word) => Digits(word) ?? (Counts.TryGetValue(word, out var value) ? value : word is "un" or "a" or "an" ? 1 : null);

    /// <summary>A number of several words, "tres mil quinientos", "three hundred and fifty", up to a million; null for what is none.</summary>
    public static int? ReadAmount(string words)
    {
        var (total, group) = (0, 0);
        foreach (var word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("y" or "e" or "and")))
        {
            if (word is "mil" or "thousand")
            {
                (total, group) = (Math.Max(group, 1) * 1000, 0);
            }
            else if (word is "hundred" && group is > 0 and < 10)
            {
                group *= 100;
            }
            else if (Rounds.TryGetValue(word, out var round) || Counts.TryGetValue(word, out round))
            {
                group += round;
            }
            else if (word.StartsWith("veinti", StringComparison.Ordinal) && Counts.TryGetValue(word[6..], out var unit))
            {
                group += 20 + unit;
            }
            else
            {
                return null;
            }
        }

        return total + group > 0 ? total + group : null;
    }

    private static int? Digits(string word) =>
        word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Dictionary<string, int> Build(string[][] first, string[][] second, int step = 1, int before = 0)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in new[] { first, second })
        {
            for (var i = 0; i < table.Length; i++)
            {
                foreach (var word in table[i])
                {
                    values[word] = (i + 1 + before) * step;
                }
            }
        }

        return values;
    }
}
