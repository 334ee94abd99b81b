namespace Pacto.Knowledge.Languages;

/// <summary>The languages the product speaks. Spanish is the language of the sources and the default.</summary>
public enum Language
{
    /// <summary>Spanish, code <c>es</c>.</summary>
    Spanish,

    /// <summary>Portuguese of Brazil, code <c>pt</c>.</summary>
    Portuguese,

    /// <summary>English, code <c>en</c>.</summary>
    English,
}
