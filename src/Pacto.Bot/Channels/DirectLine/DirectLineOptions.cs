using System.ComponentModel.DataAnnotations;

namespace Pacto.Bot.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>
    /// The secret with which other servers may ask for tokens; it opens every conversation and never belongs into a page.
    /// Empty (default): nobody may. At least 16 characters otherwise.
    /// </summary>
    public string Secret { get; init; } = "";

    /// <summary>Origins of other sites whose pages may talk to this server, for example <c>https://www.example.org</c>. Our own always may.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>How long a token is good. Seconds, 960 to 86 400; default 1 800. Clients refresh every 15 minutes.</summary>
    [Range(960, 86_400)]
    public int TokenSeconds { get; init; } = 1_800;

    /// <summary>How long a browser can come back to its conversation without having been here. Days, 1 to 400; default 90.</summary>
    [Range(1, 400)]
    public int ResumeDays { get; init; } = 90;

    /// <summary>Tokens that one address may ask for in a minute. 1 to 100 000; default 120: many offices share one address.</summary>
    [Range(1, 100_000)]
    public int TokensPerMinute { get; init; } = 120;

    /// <summary>Activities that one conversation may send in a minute. 1 to 1 000 000; default 240.</summary>
    [Range(1, 1_000_000)]
    public int ActivitiesPerMinute { get; init; } = 240;

    /// <summary>
    /// After how long a client whose message is not answered yet is told that we are at work. Milliseconds, 0 to 60 000; default 800.
    /// </summary>
    [Range(0, 60_000)]
    public int WorkingAfterMilliseconds { get; init; } = 800;

    /// <summary>True (default) when a person is greeted as soon as her conversation begins, as channels do with <c>conversationUpdate</c>.</summary>
    public bool GreetOnStart { get; init; } = true;

    /// <summary>True (default) when files are read that people bring along; otherwise each is refused and the chat does not offer it.</summary>
    public bool TakesFiles { get; init; } = true;
}
