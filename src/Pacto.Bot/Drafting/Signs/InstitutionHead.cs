using System.Text.RegularExpressions;
using Pacto.Bot.Forms;
using YamlDotNet.RepresentationModel;

namespace Pacto.Bot.Drafting.Signs;

/// <summary>Words that open the name of an institution.</summary>
/// <param name="Pattern">Over folded text.</param>
/// <param name="Type">Option of <c>entity_type</c>.</param>
/// <param name="Country">ISO code where only one country uses the word; null elsewhere.</param>
/// <param name="Formal">How a colloquial word is written in full; null where it stands as it is.</param>
/// <param name="IsNested">True for a department that usually belongs to a larger institution.</param>
/// <param name="IsWhole">True for a word that is a name by itself.</param>
/// <param name="IsPerson">True for who heads a house: counts only where no house is named.</param>
internal sealed record InstitutionHead(Regex Pattern, string Type, string? Country, string? Formal, bool IsNested, bool IsWhole, bool IsPerson)
{
    /// <summary>Reads <c>institutions.yaml</c>.</summary>
    /// <exception cref="FormException">The file is missing or wrong.</exception>
    public static IReadOnlyList<InstitutionHead> Load(string folder)
    {
        var path = Path.Combine(folder, "institutions.yaml");
        return YamlFile.Load(path) is YamlSequenceNode list
            ? [.. list.Children.Select(entry => StrictMap.Read(path, entry, map => new InstitutionHead(
                SignPattern.Of(map.Texts("head")), map.Text("type"), map.OptionalText("country"), map.OptionalText("formal"), map.Flag("nested"), map.Flag("whole"), map.Flag("person"))))]
            : throw new FormException(path, 1, "expected a list");
    }
}
