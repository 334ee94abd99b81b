using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>A draft as a reader of the Network would see it.</summary>
/// <param name="Criteria">Every criterion, in the order of the form.</param>
/// <param name="Problems">What is to be mended, in the order of the form.</param>
/// <param name="IsReady">True when nothing that is required is empty and no problem that blocks is left.</param>
internal sealed record CoachReview(IReadOnlyList<CriterionResult> Criteria, IReadOnlyList<DraftFinding> Problems, bool IsReady);
