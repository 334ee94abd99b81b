using System.ComponentModel.DataAnnotations;
using Pacto.Bot.Turns;

namespace Pacto.Bot.Channels.Http;

/// <summary>Section <c>Server</c>: what the server has to know about the network around it.</summary>
internal sealed class ServerOptions
{
    /// <summary>
    /// The address people reach it at, for example <c>https://pacto.example.org</c>. Empty (default): the address each request
    /// was sent to.
    /// </summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>) of the proxies in front of it. Only what they forward about the
    /// client is believed. Empty (default): nobody.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Origins of sites that may show our pages in a frame, besides our own.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>
    /// Most turns that wait to be answered before further ones are refused with the time to come back. Turns, 1 to 10 000; default 2 000,
    /// some seconds of work.
    /// </summary>
    [Range(1, TurnQueue.Capacity)]
    public int MaxWaitingTurns { get; init; } = 2_000;
}
