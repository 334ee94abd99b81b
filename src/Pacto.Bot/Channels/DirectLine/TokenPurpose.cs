namespace Pacto.Bot.Channels.DirectLine;

/// <summary>What a signed token is good for; one made for one purpose is worth nothing for another.</summary>
internal enum TokenPurpose
{
    /// <summary>Calls of one conversation.</summary>
    Conversation,

    /// <summary>Opening the stream of one conversation, within two minutes.</summary>
    Stream,

    /// <summary>Coming back to one conversation after days.</summary>
    Resume,

    /// <summary>Fetching one file, or the page, of one draft, within a day.</summary>
    File,

    /// <summary>Fetching what was read of one uploaded file, within a day.</summary>
    Upload,
}
