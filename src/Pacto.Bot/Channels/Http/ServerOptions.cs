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

    /// <summary>Most that one person may say in a minute, in all her conversations together. Turns, 1 to 1 000 000; default 600.</summary>
    [Range(1, 1_000_000)]
    public int TurnsPerPersonPerMinute { get; init; } = 600;

    /// <summary>Most that the people of one organisation (tenant) may say in a minute. Turns, 1 to 1 000 000; default 6 000.</summary>
    [Range(1, 1_000_000)]
    public int TurnsPerTenantPerMinute { get; init; } = 6_000;

    /// <summary>Most streams that one address holds open; many offices share one. Streams, 1 to 100 000; default 5 000.</summary>
    [Range(1, 100_000)]
    public int StreamsPerAddress { get; init; } = 5_000;

    /// <summary>Most connections of all clients together; further ones are closed at once. Connections, 10 to 1 000 000; default 20 000.</summary>
    [Range(10, 1_000_000)]
    public int MaxConnections { get; init; } = 20_000;
}
