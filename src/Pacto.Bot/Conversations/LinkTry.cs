namespace Pacto.Bot.Conversations;

/// <summary>What came of a code that was typed.</summary>
public abstract record LinkTry
{
    private LinkTry()
    {
    }

    /// <summary>It is good.</summary>
    /// <param name="Other">Whose chat said it.</param>
    public sealed record Good(PersonKey Other) : LinkTry;

    /// <summary>It was said in this very chat, or in one that is linked already.</summary>
    public sealed record Own : LinkTry;

    /// <summary>It is none, was used, or is over: the three cannot be told apart.</summary>
    public sealed record Wrong : LinkTry;

    /// <summary>Too many wrong ones were typed; none is looked at for a while.</summary>
    public sealed record TooMany : LinkTry;
}
