namespace Pacto.Bot.Conversations;

/// <summary>The turn was answered already, perhaps by another instance that took it over: a person is not answered twice.</summary>
public sealed class AnsweredBeforeException : Exception
{
    /// <summary>Creates it with a general message.</summary>
    public AnsweredBeforeException()
        : base("The turn was answered before.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public AnsweredBeforeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public AnsweredBeforeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
