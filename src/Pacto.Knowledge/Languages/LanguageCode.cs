namespace Pacto.Knowledge.Languages;

/// <summary>ISO 639-1 codes of the languages spoken here.</summary>
public static class LanguageCode
{
    /// <summary>Every language, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Spanish, Language.Portuguese, Language.English];

    /// <summary>The two-letter code: <c>es</c>, <c>pt</c> or <c>en</c>.</summary>
    public static string ToCode(this Language language) => language switch
    {
        Language.Portuguese => "pt",
        Language.English => "en",
        _ => "es",
    };

    /// <summary>The BCP 47 tag for documents and pages: <c>es</c>, <c>pt-BR</c> or <c>en</c>.</summary>
    public static string ToTag(this Language language) => language is Language.Portuguese ? "pt-BR" : language.ToCode();

    /// <summary>Reads a code or tag such as <c>pt</c>, <c>pt-BR</c> or <c>es_AR.UTF-8</c>; null for anything else.</summary>
    public static Language? Parse(string? code)
    {
        if (code is not { Length: >= 2 } || (code.Length > 2 && char.IsAsciiLetterOrDigit(code[2])))
        {
            return null;
        }

        return code[..2].ToLowerInvariant() switch
        {
            "es" => Language.Spanish,
            "pt" => Language.Portuguese,
            "en" => Language.English,
            _ => null,
        };
    }
}
