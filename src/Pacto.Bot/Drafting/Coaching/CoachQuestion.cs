using Pacto.Bot.Forms;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>The one question that would improve a draft most.</summary>
/// <param name="CriterionId">The criterion it serves.</param>
/// <param name="Target">The field the answer goes into.</param>
/// <param name="Question">The question as it is put, ready for a text part.</param>
internal sealed record CoachQuestion(string CriterionId, Field Target, string Question);
