namespace Pacto.Bot.Channels.Activities;

/// <summary>A button.</summary>
/// <param name="Type"><c>imBack</c>: pressing it says <paramref name="Value"/> as the person's own words.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Value">What is said.</param>
public sealed record CardAction(string Type, string Title, string Value);
