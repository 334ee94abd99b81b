using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Facts;

/// <summary>What is known of one good practice of the annex beside its text.</summary>
/// <param name="Passage">Its passage.</param>
/// <param name="Objective">Number of its objective.</param>
/// <param name="Name">Its name.</param>
public sealed record PracticeFacts(string Passage, int Objective, LocalizedText Name)
{
    /// <summary>Cities, provinces or regions as the handbook spells them; empty where it names none.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Short names that people use for it, in any language.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>Country; null where unknown.</summary>
    public LocalizedText? Country { get; init; }

    /// <summary>ISO 3166 code of the country, upper case; null where unknown.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Whether the country is written in the handbook's row; otherwise it was inferred, and an answer says so.</summary>
    public bool CountryIsWritten { get; init; }

    /// <summary>Year or years as the handbook prints them.</summary>
    public string? Year { get; init; }

    /// <summary>What it is about, in the three languages.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Whom it serves, in the three languages.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Who carried it out or took part.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>A remark to be said with it, for example a year in dispute; null when none.</summary>
    public LocalizedText? Remark { get; init; }

    /// <summary>Public page of the practice where one was found; the handbook lost the link.</summary>
    public Uri? Address { get; init; }
}
