namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What became of one attempt.</summary>
internal enum ConnectorFate
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It surely did not arrive, and may later (412, 429, no connection, no token).</summary>
    NotYet,

    /// <summary>It may have arrived (502, 503, 504, a connection that broke, no answer in time): another attempt could show it twice.</summary>
    Unclear,

    /// <summary>It will never arrive.</summary>
    Refused,
}
