using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pacto.Testing.Model;

/// <summary>What a model was asked.</summary>
/// <param name="Path">Path of the request.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body as it came.</param>
public sealed partial record ModelRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The rules it was given; empty for vectors.</summary>
    public string System => Message("system");

    /// <summary>The texts that vectors are asked for.</summary>
    public IReadOnlyList<string> Inputs => JsonNode.Parse(Body)!["input"] is JsonArray inputs ? [.. inputs.Select(input => (string)input!)] : [];

    /// <summary>The data it was given.</summary>
    public string User => Message("user");

    /// <summary>The question in the data.</summary>
    public string Question => Asked().Match(User).Groups["text"].Value;

    /// <summary>The passages in the data, in order.</summary>
    public IReadOnlyList<string> Passages => [.. Shown().Matches(User).Select(match => match.Groups["text"].Value)];

    private string Message(string role) => string.Join('\n', (JsonNode.Parse(Body)!["messages"]?.AsArray() ?? [])
        .Where(message => (string?)message!["role"] == role).Select(message => (string?)message!["content"]));

    [GeneratedRegex("<question>(?<text>.*?)</question>", RegexOptions.Singleline)]
    private static partial Regex Asked();

    [GeneratedRegex("""<passage n="\d+">(?<text>.*?)</passage>""", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
