namespace Pacto.Bot.Channels.Web;

/// <summary>What the widget says, and where the rest of it is.</summary>
/// <param name="Version">Version of the files, part of their addresses.</param>
/// <param name="Text">The sentences by key.</param>
internal sealed record StringsAnswer(string Version, IReadOnlyDictionary<string, string> Text);
