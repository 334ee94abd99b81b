using System.Text.RegularExpressions;
using Pacto.Testing;

namespace Pacto.Bot.Tests.Architecture;

/// <summary>Keeps who may know whom, as docs/decisions/0007 writes it down.</summary>
public sealed partial class RoomsTests
{
    private const string Languages = "Pacto.Knowledge.Languages";
    private const string Prepared = "Pacto.Knowledge.Prepared";

    /// <summary>Room → what it may know; a name covers everything below it. A room always knows itself.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Pacto.Knowledge"] = [],
        ["Pacto.Bot.Forms"] = [Prepared, Languages],
        ["Pacto.Bot.Conversations"] = ["Pacto.Bot.Forms", "Pacto.Knowledge.Citations", Languages],
        ["Pacto.Bot.Prompting"] = ["Pacto.Bot.Conversations", "Pacto.Bot.Forms", Prepared, Languages],
        ["Pacto.Bot.Storage"] = ["Pacto.Bot.Conversations", "Pacto.Bot.Forms", Languages],
        ["Pacto.Bot.Privacy"] = ["Pacto.Bot.Conversations"],
        ["Pacto.Bot.Models"] = ["Pacto.Bot.Conversations"],
        ["Pacto.Bot.Answering"] = ["Pacto.Bot.Conversations", "Pacto.Bot.Models", "Pacto.Bot.Prompting", "Pacto.Knowledge"],
        ["Pacto.Bot.Drafting"] = ["Pacto.Bot.Conversations", "Pacto.Bot.Forms", "Pacto.Bot.Prompting", Languages],
        ["Pacto.Bot.Assisting"] =
            ["Pacto.Bot.Conversations", "Pacto.Bot.Forms", "Pacto.Bot.Prompting", "Pacto.Bot.Models", "Pacto.Bot.Drafting", "Pacto.Bot.Answering.Fluent", "Pacto.Knowledge"],
        ["Pacto.Bot.Turns"] =
            ["Pacto.Bot.Conversations", "Pacto.Bot.Forms", "Pacto.Bot.Prompting", "Pacto.Bot.Drafting", "Pacto.Knowledge.Text", Prepared, Languages],
        ["Pacto.Bot.Channels.Web"] =
            ["Pacto.Bot.Turns", "Pacto.Bot.Conversations", "Pacto.Bot.Forms", "Pacto.Bot.Prompting", "Pacto.Knowledge"],
        ["Pacto.Bot.Channels"] =
            ["Pacto.Bot.Turns", "Pacto.Bot.Conversations", "Pacto.Bot.Forms", "Pacto.Bot.Prompting", "Pacto.Knowledge.Citations", "Pacto.Knowledge.Documents", Languages],
    };

    public static TheoryData<string> Rooms => [.. May.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_those_it_may_know(string room)
    {
        var offences =
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            where RoomOf(text) == room
            from Match use in Use().Matches(text)
            let used = use.Groups["name"].Value
            where !Covers(room, used) && !May[room].Any(allowed => Covers(allowed, used))
            select $"{Path.GetRelativePath(Repository.Root, file)} knows {used}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_file_stands_in_the_folder_of_its_room()
    {
        var offences =
            from file in Repository.Sources("src")
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let space = Namespace().Match(File.ReadAllText(file))
            where space.Success
            let folder = Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.')
            where folder != space.Groups["name"].Value
            select $"{Path.GetRelativePath(Repository.Root, file)} says {space.Groups["name"].Value}";

        Assert.Empty(offences);
    }

    private static string? RoomOf(string text) =>
        Namespace().Match(text) is { Success: true } space
            ? May.Keys.Where(room => Covers(room, space.Groups["name"].Value)).MaxBy(room => room.Length)
            : null;

    private static bool Covers(string room, string name) =>
        name == room || name.StartsWith(room + '.', StringComparison.Ordinal);

    [GeneratedRegex(@"^@?(?:using|namespace)\s+(?:static\s+)?(?<name>Pacto\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Use();

    [GeneratedRegex(@"^@?namespace\s+(?<name>Pacto\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
