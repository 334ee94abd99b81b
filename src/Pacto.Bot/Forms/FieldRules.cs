using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

using Pacto.Bot.Forms.Reading;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>
/// Reads a raw answer for a field. Pure: the same answer on the same day gives the same result. Codes are those of
/// <c>seeds/forms/problems.yaml</c>. A long text is never cut: texts over their limit are taken and reported by <see cref="DraftFindings"/>.
/// </summary>
public static partial class FieldRules
{
    /// <summary>Most characters taken at all for one field; beyond it the answer is refused whole.</summary>
    public const int MaxCharacters = 20_000;

    /// <summary>Most items of a list.</summary>
    public const int MaxItems = 50;

    /// <summary>
    /// Code of the refusal when the answer says that there is nothing to write ("no", "ninguno", "n/a"): an optional field is then to be
    /// left open. For a required field the code is <c>required</c>.
    /// </summary>
    public const string LeftBlank = "left_blank";

    /// <summary>Checks <paramref name="answer"/>.</summary>
    /// <param name="field">What was asked.</param>
    /// <param name="answer">The person's words, as they came.</param>
    /// <param name="language">Language of the labels named in a refusal; every answer is understood in all three.</param>
    /// <param name="today">The person's day; periods and past dates count from it.</param>
    public static FieldCheck Check(Field field, string answer, Language language, DateOnly today)
    {
        var text = FieldText.CleanText(answer);
        if (text.Length == 0)
        {
            return Refuse(HasAny(answer) ? "no_words" : "empty");
        }

        if (FieldText.Length(text) > MaxCharacters)
        {
            return TooLong(field, text, language, MaxCharacters);
        }

        if (field.Kind is not FieldKind.YesNo && BlankReader.Read(text))
        {
            return field.Required ? FieldCheck.Refused.With("required", ("label", field.Name(language))) : Refuse(LeftBlank);
        }

        return field.Kind switch
        {
            FieldKind.Line => Line(field, FieldText.CleanLine(answer), language),
            FieldKind.Text or FieldKind.Composed => FieldText.HasLetters(text) && !IsOneLetter(text) ? Accept(text) : Refuse("no_words"),
            FieldKind.List => List(field, text),
            FieldKind.YesNo => YesNoReader.Read(text) is { } yes ? Accept(yes ? "yes" : "no") : Refuse("not_yes_no"),
            FieldKind.Date => Date(field.Date!, text, today),
            FieldKind.Years => YearsReader.Read(text, today),
            FieldKind.Email => Email(text),
            FieldKind.Url => Urls(field, text),
            FieldKind.File => File(field.File!, FieldText.CleanLine(answer)),
            _ => OptionReader.Read(field, text, language),
        };
    }

    /// <summary>
    /// Checks <paramref name="answer"/> in its draft: as <see cref="Check"/>, and refused also where it contradicts another value there,
    /// an end before its start or an address given twice.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">The draft as it is, without the answer.</param>
    /// <param name="field">What was asked.</param>
    /// <param name="answer">The person's words, as they came.</param>
    /// <param name="language">Language of labels and dates in a refusal.</param>
    /// <param name="today">The person's day.</param>
    public static FieldCheck Read(Form form, Draft draft, Field field, string answer, Language language, DateOnly today)
    {
        var check = Check(field, answer, language, today);
        if (check is not FieldCheck.Accepted accepted)
        {
            return check;
        }

        var after = draft.Set(field.Id, new FieldValue(accepted.Items, ValueOrigin.Said, "", draft.UpdatedAt));
        var clash = DraftFindings.Review(form, after, field, language, today).FirstOrDefault(finding => finding.Code is "date_order" or "duplicate");
        return clash is null ? accepted : new FieldCheck.Refused(clash.Code, clash.Arguments);
    }

    private static FieldCheck Line(Field field, string line, Language language)
    {
        if (field.Digits)
        {
            var numbers = Numbers().Matches(line);
            return numbers.Count != 1 ? Refuse("not_a_number")
                : numbers[0].Length > (field.Length.Max ?? int.MaxValue) ? TooLong(field, numbers[0].Value, language, field.Length.Max!.Value)
                : Accept(numbers[0].Value);
        }

        if (!FieldText.HasLetters(line) || IsOneLetter(line))
        {
            return Refuse("no_words");
        }

        var length = FieldText.Length(line);
        return length < field.Length.Min ? FieldCheck.Refused.With("too_short", ("label", field.Name(language)), ("length", Text(length)), ("min", Text(field.Length.Min.Value)))
            : length > field.Length.Max ? TooLong(field, line, language, field.Length.Max.Value)
            : Accept(line);
    }

    private static FieldCheck List(Field field, string text)
    {
        var items = ListReader.Read(text, field.Separator).Where(FieldText.HasLetters).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return items.Count == 0 ? Refuse("no_words")
            : items.Count > MaxItems ? FieldCheck.Refused.With("too_many", ("count", Text(items.Count)), ("max", Text(MaxItems)))
            : new FieldCheck.Accepted(items);
    }

    private static FieldCheck Date(FieldDate rule, string text, DateOnly today)
    {
        if (DateReader.Read(text, rule.Edge, today) is not { } day)
        {
            return FieldCheck.Refused.With("invalid_date", ("given", text));
        }

        return rule.InFuture && day < today ? FieldCheck.Refused.With("past_date", ("given", Iso(day))) : Accept(Iso(day));
    }

    private static FieldCheck Email(string text)
    {
        var found = Addresses().Matches(text).Select(match => match.Value.TrimEnd('.')).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return found is not [var address] || !MailAddress.TryCreate(address, out var mail) || mail.Host.Contains("..", StringComparison.Ordinal)
            ? Refuse("invalid_email")
            : Accept($"{mail.User}@{mail.Host.ToLowerInvariant()}");
    }

    private static FieldCheck Urls(Field field, string text)
    {
        var addresses = new List<string>();
        foreach (var word in text.Split([' ', '\n', ',', ';', '<', '>'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('.', StringComparison.Ordinal)))
        {
            var whole = word.TrimEnd('.', ')').TrimStart('(');
            if (PublicAddress.Read(whole) is not { } address)
            {
                return FieldCheck.Refused.With("invalid_url", ("given", whole));
            }

            addresses.Add(address);
        }

        return addresses.Count == 0 ? FieldCheck.Refused.With("invalid_url", ("given", text))
            : addresses.Count > 1 && !field.IsRepeated ? Refuse("one_only")
            : new FieldCheck.Accepted([.. addresses.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static FieldCheck File(FieldFile rule, string line)
    {
        var extensions = string.Join(", ", rule.Extensions);
        var names = FileNames().Matches(line).Select(match => match.Value.Trim()).ToList();
        if (names.Count > 1)
        {
            return Refuse("one_file");
        }

        if (names is not [var name] || !rule.Extensions.Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase))
        {
            return FieldCheck.Refused.With("attachment_type", ("given", line), ("extensions", extensions));
        }

        return Megabytes().Match(line) is { Success: true } size
            && decimal.TryParse(size.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var megabytes)
            && megabytes * (size.Groups[2].Value[0] is 'g' or 'G' ? 1024 : 1) > rule.MaxMegabytes
            ? FieldCheck.Refused.With("attachment_size", ("given", name), ("max", Text(rule.MaxMegabytes)))
            : Accept(name);
    }

    private static FieldCheck.Refused TooLong(Field field, string text, Language language, int max) => FieldCheck.Refused.With(
        "too_long",
        ("label", field.Name(language)),
        ("length", Text(FieldText.Length(text))),
        ("max", Text(max)),
        ("excess", Text(FieldText.Length(text) - max)));

    // "aaaaaa" and "......" are a key held down, not an answer.
    private static bool IsOneLetter(string text) => text.Length > 1 && text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).Distinct().Take(2).Count() < 2;

    private static bool HasAny(string answer) => !string.IsNullOrWhiteSpace(answer);

    private static FieldCheck.Accepted Accept(string item) => new([item]);

    private static FieldCheck.Refused Refuse(string code) => FieldCheck.Refused.With(code);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"[^\s,;:/\\<>|""?*][^,;:/\\<>|""?*]*?\.[A-Za-z0-9]{1,5}(?=$|[\s,;:)])", RegexOptions.CultureInvariant)]
    private static partial Regex FileNames();

    [GeneratedRegex(@"(\d{1,5}(?:[.,]\d{1,2})?)\s*(mb|megas?|megabytes?|gb|gigas?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Megabytes();
}
