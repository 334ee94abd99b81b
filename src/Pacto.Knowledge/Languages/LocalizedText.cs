namespace Pacto.Knowledge.Languages;

/// <summary>One text in the three languages. In data files it is written <c>{ es: …, pt: …, en: … }</c>; none may be empty.</summary>
public sealed record LocalizedText
{
    /// <summary>Spanish.</summary>
    public required string Es { get; init; }

    /// <summary>Portuguese of Brazil.</summary>
    public required string Pt { get; init; }

    /// <summary>English.</summary>
    public required string En { get; init; }

    /// <summary>The text in <paramref name="language"/>.</summary>
    public string this[Language language] => language switch
    {
        Language.Portuguese => Pt,
        Language.English => En,
        _ => Es,
    };

    /// <summary>The three texts, in the order of the languages.</summary>
    public IReadOnlyList<string> Each() => [Es, Pt, En];

    /// <summary>The same text for every language: names, addresses, numbers.</summary>
    public static LocalizedText Same(string text) => new() { Es = text, Pt = text, En = text };
}
