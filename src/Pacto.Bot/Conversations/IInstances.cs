namespace Pacto.Bot.Conversations;

/// <summary>Other instances of this program that share the work over one store.</summary>
public interface IInstances
{
    /// <summary>True when there may be others; false where one process has the store for itself.</summary>
    bool AreShared { get; }

    /// <summary>Asks to be told when another instance stored something to show in a conversation; null stands for any conversation.</summary>
    /// <param name="news">Called on a thread of the store: it only passes on.</param>
    void Watch(Action<ConversationKey?> news);
}
