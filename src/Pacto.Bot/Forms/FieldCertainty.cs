namespace Pacto.Bot.Forms;

/// <summary>How sure we are that the live form asks for a field in this way.</summary>
public enum FieldCertainty
{
    /// <summary>Seen word for word on a public page of the form's owner.</summary>
    Verbatim,

    /// <summary>Inferred from what was seen there.</summary>
    Inferred,

    /// <summary>Our own addition; the live form does not have it.</summary>
    Product,

    /// <summary>Reported, but not seen; a person has to look it up in the live form.</summary>
    Unconfirmed,
}
