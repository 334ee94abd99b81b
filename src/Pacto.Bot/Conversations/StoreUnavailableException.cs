namespace Pacto.Bot.Conversations;

/// <summary>What is kept can be neither read nor written just now; nothing was changed, and later it may work again.</summary>
public class StoreUnavailableException : Exception
{
    /// <summary>Creates it with a general message.</summary>
    public StoreUnavailableException()
        : base("The store cannot be used just now.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public StoreUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
