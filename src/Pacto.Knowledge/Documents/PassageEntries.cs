using Pacto.Knowledge.Data;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>Entries of a passage file: titles and, part by part, the words of the source with their translations.</summary>
internal static class PassageEntries
{
    private static readonly Dictionary<string, PassageRole> Roles = new(StringComparer.Ordinal)
    {
        ["sentence"] = PassageRole.Sentence,
        ["label"] = PassageRole.Label,
        ["name"] = PassageRole.Label,
        ["objective"] = PassageRole.Objective,
        ["commitment"] = PassageRole.Commitment,
        ["action"] = PassageRole.Action,
        ["practice-title"] = PassageRole.PracticeTitle,
        ["practice-text"] = PassageRole.PracticeText,
        ["link"] = PassageRole.Link,
        ["item"] = PassageRole.Item,
        ["note"] = PassageRole.Note,
        ["check"] = PassageRole.Check,
    };

    /// <summary>Role of a part; a sentence where none is given.</summary>
    public static PassageRole RoleOf(DataNode part) => RoleNamed(part.TextOrNull("role"), part);

    /// <summary>The role with this name in data files.</summary>
    public static PassageRole RoleNamed(string? name, DataNode at) => name is null
        ? PassageRole.Sentence
        : Roles.TryGetValue(name, out var role) ? role : throw at.Fault($"the role '{name}' is not one of {string.Join(", ", Roles.Keys)}");

    /// <summary>The words of a part in the three languages.</summary>
    public static LocalizedText WordsOf(DataNode part) => part.AsLocalized();

    /// <summary>The number after the last hyphen of ids such as <c>practice-15</c>, when it is an objective's.</summary>
    public static int? ObjectiveOf(string id)
    {
        var hyphen = id.LastIndexOf('-');
        return id[..Math.Max(0, hyphen)] is "objective" or "local-action" or "practice" or "label" or "compact-objective"
            && int.TryParse(id.AsSpan(hyphen + 1), out var number) && number is >= 1 and <= 23
            ? number
            : null;
    }

    /// <summary>The letter of ids such as <c>principle-j</c>.</summary>
    public static char? PrincipleOf(string id) =>
        id is ['p', 'r', 'i', 'n', 'c', 'i', 'p', 'l', 'e', '-', >= 'a' and <= 'j'] ? id[^1] : null;
}
