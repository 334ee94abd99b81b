using System.Text.RegularExpressions;

namespace Pacto.Bot.Commands;

/// <summary>
/// Tells settings on the command line from its other words before those are read: a command that takes any number of files would take them for files, wherever
/// they stand. Pure.
/// </summary>
internal static partial class SettingWords
{
    /// <summary>The words without settings, and the settings: <c>--Section:Key=value</c>, or <c>--Section:Key</c> and the word behind it.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Settings) Split(IReadOnlyList<string> args)
    {
        List<string> words = [];
        List<string> settings = [];
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--")
            {
                words.AddRange(args.Skip(at));
                break;
            }

            if (!Named().IsMatch(args[at]))
            {
                words.Add(args[at]);
                continue;
            }

            settings.Add(args[at]);
            if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Count)
            {
                settings.Add(args[++at]);
            }
        }

        return (words, settings);
    }

    [GeneratedRegex(@"^--[A-Za-z]\w*(?::\w+)+(?:=.*)?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
