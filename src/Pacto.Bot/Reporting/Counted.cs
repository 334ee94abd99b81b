namespace Pacto.Bot.Reporting;

/// <summary>How often something was.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How often.</param>
public sealed record Counted(string Name, int Count);
