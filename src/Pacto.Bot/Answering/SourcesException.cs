namespace Pacto.Bot.Answering;

/// <summary>The added documents cannot be used as they are configured. What to say about it is a phrase.</summary>
/// <param name="key">Key of the phrase; its place is <c>what</c>.</param>
/// <param name="what">What of the setting is wrong; never a password.</param>
/// <param name="cause">What was thrown; null when nothing was.</param>
internal sealed class SourcesException(string key, string what, Exception? cause = null) : Exception($"{key}: {what}", cause)
{
    /// <summary>Key of the phrase.</summary>
    public string Key { get; } = key;

    /// <summary>What is wrong.</summary>
    public string What { get; } = what;
}
