namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Whether an activity is taken.</summary>
internal enum Admission
{
    /// <summary>It is.</summary>
    Granted,

    /// <summary>Nobody genuine sent it (401).</summary>
    Unknown,

    /// <summary>Whoever sent it may not send this (403).</summary>
    Forbidden,
}
