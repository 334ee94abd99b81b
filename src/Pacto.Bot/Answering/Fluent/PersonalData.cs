using System.Globalization;
using System.Text.RegularExpressions;

namespace Pacto.Bot.Answering.Fluent;

/// <summary>
/// Takes contact data out of a text before it leaves, and puts it back into what comes: e-mail addresses, telephone and document
/// numbers, and what the person has written into the contact fields of her drafts. One call each.
/// </summary>
internal sealed partial class PersonalData(IReadOnlyList<string> contacts)
{
    private const int ShortestContact = 3;

    private readonly List<string> hidden = [];

    /// <summary>The text with a name in place of each piece.</summary>
    public string Hide(string text)
    {
        foreach (var contact in contacts.Where(contact => contact.Trim().Length >= ShortestContact).OrderByDescending(contact => contact.Length))
        {
            text = Regex.Replace(
                text, $@"(?<!\w){Regex.Escape(contact.Trim())}(?!\w)", match => NameFor(match.Value), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }

        text = Email().Replace(text, match => NameFor(match.Value));
        return Number().Replace(text, match => match.Value.Count(char.IsAsciiDigit) >= 6 ? NameFor(match.Value) : match.Value);
    }

    /// <summary>The text with the pieces back in their places.</summary>
    public string PutBack(string text)
    {
        for (var at = hidden.Count; at > 0; at--)
        {
            text = text.Replace(NameOf(at), hidden[at - 1], StringComparison.Ordinal);
        }

        return text;
    }

    private string NameFor(string piece)
    {
        var known = hidden.IndexOf(piece);
        if (known < 0)
        {
            hidden.Add(piece);
            known = hidden.Count - 1;
        }

        return NameOf(known + 1);
    }

    private static string NameOf(int number) => "DATA_" + number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^\s@<>""'(),;:]{1,64}@[^\s@<>""'(),;:]{1,190}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Telephones, CPF, CNPJ, CUIT, RUT, DNI, cédulas and passports: six digits or more, with the signs between them, or letters before them.
    [GeneratedRegex(@"(?<![\w.])(?:[A-Za-z]{1,3}[-\s]?)?[+(]?\d(?:\d|[ .\-/()]{1,2}(?=[\d(]))*\d(?:-[\dkKxX])?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
