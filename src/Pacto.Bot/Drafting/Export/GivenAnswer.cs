namespace Pacto.Bot.Drafting.Export;

/// <summary>An answer in a file of answers.</summary>
/// <param name="Field">The key it stands under.</param>
/// <param name="Text">The answer; items of a list on lines of their own.</param>
/// <param name="IsList">True when the file itself parts the items, so that nothing within one parts it again.</param>
public sealed record GivenAnswer(string Field, string Text, bool IsList);
