using System.Globalization;
using Pacto.Knowledge.Facts;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Channels.Web;

/// <summary>How names of the sources are written on a page.</summary>
internal static class Labels
{
    /// <summary>An objective's short label as a sentence: the source prints it in capitals, which are hard to read in a list.</summary>
    public static string Of(ObjectiveFacts objective, Language language)
    {
        var label = objective.Label[language];
        return label.Any(char.IsLower) ? label : char.ToUpper(label[0], CultureInfo.InvariantCulture) + label[1..].ToLowerInvariant();
    }
}
