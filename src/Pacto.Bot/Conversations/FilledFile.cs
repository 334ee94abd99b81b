namespace Pacto.Bot.Conversations;

/// <summary>What came of reading a file that was filled in.</summary>
public abstract record FilledFile
{
    private FilledFile()
    {
    }

    /// <summary>It holds a draft.</summary>
    /// <param name="Answers">The draft as text, as it could have been pasted; at most <see cref="Turn.MaxTextLength"/> characters.</param>
    public sealed record Read(string Answers) : FilledFile;

    /// <summary>It is prose: a letter, minutes, the description of a project.</summary>
    /// <param name="Text">What it says, to be told in the conversation; at most <see cref="Turn.MaxTextLength"/> characters.</param>
    public sealed record Told(string Text) : FilledFile;

    /// <summary>It is none of the files that are read: .docx, .txt, .md, .json, .yaml or .yml.</summary>
    public sealed record OtherKind : FilledFile;

    /// <summary>It holds more than a draft can.</summary>
    public sealed record TooLarge : FilledFile;

    /// <summary>It is damaged or empty, or data without a draft in it.</summary>
    public sealed record NoDraft : FilledFile;
}
