using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>
/// The app package that an administrator loads into Teams: manifest, two icons, and the texts in the other languages. Shape and limits:
/// the Teams app manifest schema 1.22, the newest that older tenants take too.
/// </summary>
/// <param name="phrases">The listing's texts, under <c>teams.app.</c></param>
/// <param name="iconFolder">Where <c>color.png</c> (192 × 192) and <c>outline.png</c> (32 × 32, white on nothing) lie.</param>
internal sealed class TeamsPackage(Phrases phrases, string iconFolder)
{
    private const string Schema = "1.22";
    private const string Accent = "#1F5A4C";
    private const string Color = "color.png";
    private const string Outline = "outline.png";
    private const Language First = Language.Spanish;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    /// <summary>What everybody may be asked; the rest is between the assistant and one person.</summary>
    private static readonly string[] Shared = ["what", "who", "objectives", "help"];
    private static readonly string[] Personal = ["pledge", "practice", "drafts", .. Shared, "forget"];

    /// <summary>Writes the package as a zip.</summary>
    /// <param name="listing">Who offers the app, and for which bot.</param>
    /// <param name="to">Where to; left open.</param>
    /// <exception cref="IOException">An icon cannot be read, or <paramref name="to"/> not be written.</exception>
    public void Write(TeamsListing listing, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Manifest(listing));
        foreach (var language in Others)
        {
            Add(zip, FileOf(language), Texts(language));
        }

        foreach (var icon in (string[])[Color, Outline])
        {
            zip.CreateEntryFromFile(Path.Combine(iconFolder, icon), icon);
        }
    }

    private static IEnumerable<Language> Others => LanguageCode.All.Where(language => language != First);

    private JsonObject Manifest(TeamsListing listing)
    {
        var home = $"https://{listing.Host}";
        return new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Schema}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = Schema,
            ["version"] = listing.Version.ToString(3),
            ["id"] = listing.BotId.ToString(),
            ["developer"] = new JsonObject
            {
                ["name"] = listing.Developer,
                ["websiteUrl"] = home,
                ["privacyUrl"] = $"{home}/privacidad",
                ["termsOfUseUrl"] = $"{home}/privacidad",
            },
            ["name"] = new JsonObject { ["short"] = Say(First, "teams.app.name"), ["full"] = Say(First, "teams.app.full-name") },
            ["description"] = new JsonObject { ["short"] = Say(First, "teams.app.short"), ["full"] = Say(First, "teams.app.about") },
            ["icons"] = new JsonObject { ["color"] = Color, ["outline"] = Outline },
            ["accentColor"] = Accent,
            ["localizationInfo"] = new JsonObject
            {
                ["defaultLanguageTag"] = First.ToCode(),
                ["additionalLanguages"] = Each(Others, language => new JsonObject { ["languageTag"] = language.ToCode(), ["file"] = FileOf(language) }),
            },
            ["bots"] = new JsonArray(Bot(listing.BotId)),
            ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
            ["validDomains"] = new JsonArray(listing.Host),
        };
    }

    private JsonObject Bot(Guid id) => new()
    {
        ["botId"] = id.ToString(),
        ["scopes"] = Each(Scopes, scope => JsonValue.Create(scope)),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = true,
        ["commandLists"] = new JsonArray(Commands(["personal"], Personal), Commands(["team", "groupChat"], Shared)),
    };

    private JsonObject Commands(string[] scopes, string[] names) => new()
    {
        ["scopes"] = Each(scopes, scope => JsonValue.Create(scope)),
        ["commands"] = Each(names, name => new JsonObject { ["title"] = Title(First, name), ["description"] = About(First, name) }),
    };

    /// <summary>The texts of another language, by the places of the manifest they replace.</summary>
    private JsonObject Texts(Language language)
    {
        var texts = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Schema}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = Say(language, "teams.app.name"),
            ["name.full"] = Say(language, "teams.app.full-name"),
            ["description.short"] = Say(language, "teams.app.short"),
            ["description.full"] = Say(language, "teams.app.about"),
        };
        foreach (var (list, names) in new[] { Personal, Shared }.Index())
        {
            foreach (var (at, name) in names.Index())
            {
                texts[$"bots[0].commandLists[{list}].commands[{at}].title"] = Title(language, name);
                texts[$"bots[0].commandLists[{list}].commands[{at}].description"] = About(language, name);
            }
        }

        return texts;
    }

    private string Title(Language language, string name) => Say(language, $"teams.app.commands.{name}.title");

    private string About(Language language, string name) => Say(language, $"teams.app.commands.{name}.about");

    private string Say(Language language, string key) => phrases.Say(language, key);

    private static string FileOf(Language language) => $"{language.ToCode()}.json";

    private static JsonArray Each<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static void Add(ZipArchive zip, string name, JsonObject content)
    {
        using var entry = zip.CreateEntry(name).Open();
        JsonSerializer.Serialize(entry, content, Readable);
    }
}
