namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Who calls.</summary>
internal abstract record DirectLineCaller
{
    private DirectLineCaller()
    {
    }

    /// <summary>No bearer token was sent.</summary>
    public sealed record Nobody : DirectLineCaller;

    /// <summary>What was sent is not genuine or is over.</summary>
    public sealed record Stranger : DirectLineCaller;

    /// <summary>Another server of ours, which may open every conversation.</summary>
    public sealed record SecretHolder : DirectLineCaller;

    /// <summary>A client of one conversation.</summary>
    /// <param name="Token">What its token says.</param>
    public sealed record Client(DirectLineToken Token) : DirectLineCaller;
}
