namespace Pacto.Bot.Forms;

/// <summary>What parts the items of a list that is given in one message.</summary>
public enum ListSeparator
{
    /// <summary>Line breaks only: items are sentences.</summary>
    Lines,

    /// <summary>Line breaks, semicolons, commas, and a last "and": items are names.</summary>
    Commas,
}
