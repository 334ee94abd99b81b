namespace Pacto.Bot.Channels.Web;

/// <summary>What the launcher has to know: it stands in its script, so that nothing waits for another answer.</summary>
/// <param name="Version">Version of the files, part of their addresses.</param>
/// <param name="Files">The modules of the chat beside <c>chat.js</c>, to be fetched at the same time.</param>
/// <param name="Text">Its sentences by language and key.</param>
internal sealed record LauncherSettings(
    string Version, IReadOnlyList<string> Files, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Text);
