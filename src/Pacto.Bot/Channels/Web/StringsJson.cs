using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pacto.Bot.Channels.Web;

/// <summary>How the answer with the widget's sentences is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(StringsAnswer))]
[JsonSerializable(typeof(LauncherSettings))]
internal sealed partial class StringsJson : JsonSerializerContext;
