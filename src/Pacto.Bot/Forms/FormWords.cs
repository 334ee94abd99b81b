using System.Globalization;

using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Small words with which values are written out; from <c>seeds/forms/words.yaml</c>.</summary>
public sealed record FormWords
{
    /// <summary>January to December, by language.</summary>
    public required IReadOnlyDictionary<Language, IReadOnlyList<string>> Months { get; init; }

    /// <summary>A date: <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public required LocalizedText DatePattern { get; init; }

    /// <summary>A time frame with both ends: <c>{start}</c>, <c>{end}</c>.</summary>
    public required LocalizedText FromTo { get; init; }

    /// <summary>A time frame with a start only.</summary>
    public required LocalizedText From { get; init; }

    /// <summary>A time frame with an end only.</summary>
    public required LocalizedText Until { get; init; }

    /// <summary>Yes.</summary>
    public required LocalizedText Yes { get; init; }

    /// <summary>No.</summary>
    public required LocalizedText No { get; init; }

    /// <summary>The end of what goes on.</summary>
    public required LocalizedText Present { get; init; }

    /// <summary>Reads <paramref name="path"/>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static FormWords Load(string path) => StrictMap.Read(path, YamlFile.Load(path), map => new FormWords
    {
        Months = map.TextsByLanguage("months") is var months && months.Values.All(names => names.Count == 12) ? months : throw map.Error("months", "a year has twelve months"),
        DatePattern = map.Localized("date"),
        FromTo = map.Localized("from_to"),
        From = map.Localized("from"),
        Until = map.Localized("until"),
        Yes = map.Localized("yes"),
        No = map.Localized("no"),
        Present = map.Localized("present"),
    });

    /// <summary>A date in words, for example "31 de diciembre de 2027".</summary>
    public string Date(DateOnly date, Language language) => DatePattern[language]
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", Months[language][date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A stored date (<c>YYYY-MM-DD</c>) in words; anything else as it is.</summary>
    public string Date(string stored, Language language) => ParseDate(stored) is { } date ? Date(date, language) : stored;

    /// <summary>A time frame in words; null when it has neither end.</summary>
    public string? TimeFrame(string? start, string? end, Language language)
    {
        var frame = (start, end) switch
        {
            (null, null) => null,
            (not null, not null) => FromTo,
            (not null, null) => From,
            _ => Until,
        };
        return frame?[language]
            .Replace("{start}", start is null ? "" : Date(start, language), StringComparison.Ordinal)
            .Replace("{end}", end is null ? "" : Date(end, language), StringComparison.Ordinal);
    }

    /// <summary>The day of a stored date; null when it is none.</summary>
    public static DateOnly? ParseDate(string? stored) =>
        DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
