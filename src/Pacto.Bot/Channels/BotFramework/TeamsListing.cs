namespace Pacto.Bot.Channels.BotFramework;

/// <summary>What an app package says beyond the assistant's own texts.</summary>
/// <param name="BotId">The bot's application id in Azure; the app carries the same id.</param>
/// <param name="Host">Name of the server, without scheme, port or path.</param>
/// <param name="Version">Three numbers; raised with every change, or Teams keeps the old package.</param>
/// <param name="Developer">Who offers the app, at most <see cref="LongestDeveloper"/> characters.</param>
internal sealed record TeamsListing(Guid BotId, string Host, Version Version, string Developer)
{
    /// <summary>The longest name of a developer that the manifest's schema allows. Characters.</summary>
    public const int LongestDeveloper = 32;
}
