namespace Pacto.Bot.Conversations;

/// <summary>Something the person can press instead of typing it.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Text">What is sent as the person's words when it is pressed.</param>
public sealed record Choice(string Title, string Text)
{
    /// <summary>A button that sends what it says.</summary>
    public static Choice Same(string title) => new(title, title);
}
