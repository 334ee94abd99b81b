namespace Pacto.Bot.Channels.DirectLine;

/// <summary>The error shape of the protocol.</summary>
internal sealed record DirectLineError(DirectLineError.Body Error)
{
    internal sealed record Body(string Code, string Message);
}
