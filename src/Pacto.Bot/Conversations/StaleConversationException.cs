namespace Pacto.Bot.Conversations;

/// <summary>Somebody else saved the same conversation or draft first; load again and repeat the turn.</summary>
public sealed class StaleConversationException : Exception
{
    /// <summary>Creates it with a general message.</summary>
    public StaleConversationException()
        : base("The conversation changed since it was loaded.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public StaleConversationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public StaleConversationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
