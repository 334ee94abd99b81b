namespace Pacto.Bot.Conversations;

/// <summary>Reads a file that somebody filled in elsewhere: a draft of ours, a file of answers, the questions of a form in Word, or prose that tells of a project. Stores nothing.</summary>
public interface IFilledFiles
{
    /// <summary>What the file says, ready to be brought into a conversation.</summary>
    /// <param name="name">The file's name; what it ends with says what it is.</param>
    /// <param name="content">Its bytes, from outside: nothing in them is trusted.</param>
    FilledFile Read(string name, ReadOnlyMemory<byte> content);
}
