namespace Pacto.Bot.Turns;

/// <summary>The commands that something here answers to; a test holds them against <c>seeds/commands.yaml</c>.</summary>
internal static class CommandIds
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Greet = "greet";
    public const string Help = "help";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string SwitchLanguage = "language";
    public const string Forget = "forget-me";

    /// <summary>What the house answers, draft or not.</summary>
    public static IReadOnlySet<string> House { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Greet, Help, Thanks, Goodbye, SwitchLanguage, Forget };
}
