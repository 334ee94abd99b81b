namespace Pacto.Bot.Models;

/// <summary>The model cannot be used as it is configured. What to say about it is a phrase.</summary>
/// <param name="key">Key of the phrase; its place is <c>what</c>.</param>
/// <param name="what">What of the setting is wrong; never a key.</param>
/// <param name="cause">What was thrown; null when nothing was.</param>
internal sealed class ModelException(string key, string what, Exception? cause = null) : Exception($"{key}: {what}", cause)
{
    /// <summary>Key of the phrase.</summary>
    public string Key { get; } = key;

    /// <summary>What is wrong.</summary>
    public string What { get; } = what;
}
