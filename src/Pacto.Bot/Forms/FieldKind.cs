namespace Pacto.Bot.Forms;

/// <summary>How a field is answered. In form files and on the wire the kinds are written in lower case, <c>yesno</c> for yes or no.</summary>
public enum FieldKind
{
    /// <summary>A text of one line.</summary>
    Line,

    /// <summary>A text of several lines; its line breaks are kept.</summary>
    Text,

    /// <summary>One of the field's options.</summary>
    Choice,

    /// <summary>Several of the field's options.</summary>
    Choices,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>A day, stored as <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A first and a last year, stored as two items; the last may be <c>present</c>.</summary>
    Years,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>One or more public web addresses.</summary>
    Url,

    /// <summary>One or more countries of <c>seeds/countries.yaml</c>, stored as ISO 3166-1 alpha-2 codes.</summary>
    Country,

    /// <summary>A list of texts, one item each.</summary>
    List,

    /// <summary>Objectives of the Compact, stored as numbers.</summary>
    Objectives,

    /// <summary>Guiding principles, stored as letters <c>a</c> to <c>j</c>.</summary>
    Principles,

    /// <summary>Sustainable Development Goals, stored as numbers.</summary>
    Sdgs,

    /// <summary>The name of a file the person attaches herself; nothing is uploaded here.</summary>
    File,

    /// <summary>A text put together from other fields; it is never asked.</summary>
    Composed,
}
