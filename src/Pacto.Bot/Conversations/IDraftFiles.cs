using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>Makes the file of a draft when it is fetched, so that it always shows the draft's last state.</summary>
public interface IDraftFiles
{
    /// <summary>Makes a file.</summary>
    /// <param name="owner">The person who owns the draft.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="format">Format id: <c>docx</c>, <c>md</c> or <c>json</c>.</param>
    /// <param name="language">The language it is written in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when this person has no such draft, or the format is unknown.</returns>
    Task<DraftFile?> MakeAsync(
        PersonKey owner, string draftId, string format, Language language, CancellationToken cancellationToken);
}
