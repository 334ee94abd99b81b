using System.Text.Encodings.Web;
using System.Text.Json;
using Pacto.Bot.Prompting;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>The widget's sentences as they travel, written once.</summary>
internal sealed class StringFiles(Phrases phrases, WebFiles files)
{
    private static readonly StringsJson Wire = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly Dictionary<(Language, string), WebFile> written = (
        from language in LanguageCode.All
        from prefix in new[] { "web.chat.", "web.launcher." }
        let answer = new StringsAnswer(files.Version, phrases.Under(language, prefix))
        select KeyValuePair.Create((language, prefix), new WebFile("strings.json", JsonSerializer.SerializeToUtf8Bytes(answer, Wire.StringsAnswer))))
        .ToDictionary();

    public WebFile Find(Language language, string prefix) => written[(language, prefix)];
}
