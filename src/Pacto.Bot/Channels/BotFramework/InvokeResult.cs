using System.Text.Json.Nodes;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>The answer to an invoke.</summary>
/// <param name="Status">200 for what is understood; 501 otherwise, so that no client shows a success where nothing happened.</param>
/// <param name="Body">What the invoke defines; empty where it defines nothing.</param>
/// <param name="Replies">Activities that belong to it, for a caller who expects replies in the body; else they are sent.</param>
internal sealed record InvokeResult(int Status, JsonObject Body, JsonArray Replies)
{
    /// <summary>Done, with nothing to tell.</summary>
    public static InvokeResult Done => new(StatusCodes.Status200OK, [], []);

    /// <summary>Nothing of ours.</summary>
    public static InvokeResult Unknown => new(StatusCodes.Status501NotImplemented, [], []);
}
