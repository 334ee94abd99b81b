using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>The widget's sentences as they travel, and its launcher, which holds its own few; each written once.</summary>
internal sealed class StringFiles
{
    private const string Chat = "web.chat.";
    private const string Launch = "web.launcher.";

    /// <summary>What stands in the launcher's script where the server writes its settings.</summary>
    private const string Place = """'{"the server":"writes this"}'""";

    private static readonly StringsJson Wire = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly Dictionary<Language, WebFile> written;

    public StringFiles(Phrases phrases, WebFiles files)
    {
        written = LanguageCode.All.ToDictionary(language => language, language => new WebFile(
            "strings.json", JsonSerializer.SerializeToUtf8Bytes(new StringsAnswer(files.Version, phrases.Under(language, Chat)), Wire.StringsAnswer)));
        Launcher = WriteLauncher(phrases, files);
    }

    /// <summary>The script that pages include.</summary>
    public WebFile Launcher { get; }

    /// <summary>The sentences of the chat.</summary>
    public WebFile Find(Language language) => written[language];

    private static WebFile WriteLauncher(Phrases phrases, WebFiles files)
    {
        const string Folder = "widget/";
        var settings = new LauncherSettings(
            files.Version,
            [.. files.Paths
                .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal))
                .Select(path => path[Folder.Length..])
                .Where(name => !name.Contains('/', StringComparison.Ordinal) && name != "chat.js")
                .Order(StringComparer.Ordinal)],
            LanguageCode.All.ToDictionary(language => language.ToCode(), language => phrases.Under(language, Launch)));
        var script = Encoding.UTF8.GetString(files.Find("widget.js")!.Content);

        // JSON inside a string of JavaScript: what ends the string or escapes in it is escaped once more.
        var literal = JsonSerializer.Serialize(settings, Wire.LauncherSettings)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("'", "\\'", StringComparison.Ordinal);
        return new WebFile("widget.js", Encoding.UTF8.GetBytes(script.Replace(Place, $"'{literal}'", StringComparison.Ordinal)));
    }
}
