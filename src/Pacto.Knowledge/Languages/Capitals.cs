namespace Pacto.Knowledge.Languages;

/// <summary>Labels that a source prints in capitals, as they are read aloud and in a sentence.</summary>
public static class Capitals
{
    /// <summary>The label with only its first letter as a capital; one that has small letters already stays as it is.</summary>
    public static string AsSentence(string label) =>
        label.Length == 0 || label.Any(char.IsLower) ? label : string.Concat(label[..1], label[1..].ToLowerInvariant());
}
