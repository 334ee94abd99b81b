using System.CommandLine;

namespace Pacto.Bot.Commands.Corpora;

/// <summary><c>--corpus DIR</c>: a folder of documents instead of the built-in sources.</summary>
internal static class CorpusOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create(CommandSetting setting) =>
        new("--corpus") { Description = setting.Say("corpus.option"), HelpName = "DIR" };
}
