using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Drafting.Export;

/// <summary>A draft laid out for people, in one language throughout.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of everything in it but the person's own words.</param>
/// <param name="Country">Country code of the draft, for the spelling of the document; null when unknown.</param>
/// <param name="Parts">From top to bottom.</param>
public sealed record ExportDocument(string Title, Language Language, string? Country, IReadOnlyList<ExportPart> Parts)
{
    /// <summary>Stands for the number of the page in <see cref="PageOf"/>.</summary>
    public const string PageMark = "\u0001";

    /// <summary>Stands for the number of pages in <see cref="PageOf"/>.</summary>
    public const string PagesMark = "\u0002";

    // Where Spanish is official; elsewhere the spelling of the region as a whole is asked for.
    private static readonly HashSet<string> SpanishSpeaking = new(StringComparer.Ordinal) { "AR", "BO", "CL", "CO", "EC", "PY", "PE", "UY", "VE" };

    /// <summary>What kind of document it is, for its properties.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The institution it is written by, for its properties; null when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The line at the foot of each page, with the two marks in it; empty for none.</summary>
    public string PageOf { get; init; } = "";

    /// <summary>BCP 47 tag with a region, as word processors want it for spelling and screen readers for the voice.</summary>
    public string Tag => Language switch
    {
        Language.Portuguese => "pt-BR",
        Language.English => "en-GB",
        _ => Country is { } country && SpanishSpeaking.Contains(country) ? $"es-{country}" : "es-419",
    };
}
