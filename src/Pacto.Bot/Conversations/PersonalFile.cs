namespace Pacto.Bot.Conversations;

/// <summary>The file with everything that is kept of a person, handed out like the file of a draft.</summary>
public static class PersonalFile
{
    /// <summary>Stands in place of a draft's id, which is made of hexadecimal figures.</summary>
    public const string Id = "personal-data";

    /// <summary>The only format there is.</summary>
    public const string Format = "json";
}
