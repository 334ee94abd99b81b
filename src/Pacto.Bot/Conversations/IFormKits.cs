using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Conversations;

/// <summary>Makes the questions of a form as a file: to print for a workshop, or to fill in and read back.</summary>
public interface IFormKits
{
    /// <summary>Makes a file.</summary>
    /// <param name="formId">The form.</param>
    /// <param name="format"><c>docx</c>, <c>md</c> or <c>yaml</c>.</param>
    /// <param name="language">The language of the questions.</param>
    /// <returns>Null when there is no such form or format.</returns>
    DraftFile? Make(string formId, string format, Language language);
}
