namespace Pacto.Bot.Forms;

/// <summary>Where a value of a draft comes from; it is kept with the value and printed in the export's annex.</summary>
public enum ValueOrigin
{
    /// <summary>The person's own words.</summary>
    Said,

    /// <summary>A suggestion she accepted.</summary>
    Accepted,

    /// <summary>Quoted from a source with her consent.</summary>
    Quoted,

    /// <summary>Read from a file she gave.</summary>
    Imported,

    /// <summary>Taken from her profile, which she filled before.</summary>
    Profile,

    /// <summary>Found or worded by a language model, checked against her words, and accepted by her.</summary>
    Model,
}
