using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>When a form's data was last compared with the live form, and who has to do it again.</summary>
/// <param name="Date">The day of the last comparison.</param>
/// <param name="By">Who has to repeat it.</param>
/// <param name="Open">What could not be confirmed then.</param>
public sealed record FormReview(DateOnly Date, LocalizedText By, LocalizedText Open);
