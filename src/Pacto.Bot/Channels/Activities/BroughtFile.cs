using Pacto.Bot.Conversations;

namespace Pacto.Bot.Channels.Activities;

/// <summary>A file that came with a message, as what it says in the conversation. The file itself is not kept.</summary>
/// <param name="Said">What is answered: her words, and prose of the file as if she had typed it. At most <see cref="Turn.MaxTextLength"/> characters.</param>
/// <param name="Content">What was read of the file, as text.</param>
/// <param name="Command">The draft that the file holds, to be brought in; null for prose.</param>
internal sealed record BroughtFile(string Said, string Content, HeardCommand? Command)
{
    /// <summary>Longest name of a file that is shown. Characters.</summary>
    private const int MaxNameLength = 120;

    /// <summary>What a file says; null when it says nothing, or with her words more than fits.</summary>
    /// <param name="file">What came of reading it.</param>
    /// <param name="words">What she wrote beside it; may be empty.</param>
    /// <param name="label">What is said of a draft that comes without words.</param>
    public static BroughtFile? Of(FilledFile file, string words, string label) => file switch
    {
        FilledFile.Read(var answers) => Fitting(new(
            words.Length > 0 ? words : label,
            answers,
            new HeardCommand(CommandIds.Import, new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = answers }))),
        FilledFile.Told(var text) => Fitting(new(words.Length > 0 ? $"{words}\n\n{text}" : text, text, null)),
        _ => null,
    };

    /// <summary>A name without folders and signs that have no business in one.</summary>
    public static string NameOf(string claimed)
    {
        var name = ActivityReader.Clean(claimed[(claimed.LastIndexOfAny(['/', '\\']) + 1)..]).Replace('\n', ' ').Replace('\t', ' ');
        return name.Length <= MaxNameLength ? name : name[..(MaxNameLength / 2)] + "…" + name[^(MaxNameLength / 2)..];
    }

    private static BroughtFile? Fitting(BroughtFile file) => file.Said.Length <= Turn.MaxTextLength ? file : null;
}
