using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Something to mend in a draft.</summary>
/// <param name="FieldId">Where.</param>
/// <param name="Code">Code of a <see cref="FormProblem"/>.</param>
/// <param name="Severity">What it does to the draft.</param>
/// <param name="Arguments">For its sentence.</param>
public sealed record DraftFinding(string FieldId, string Code, ProblemSeverity Severity, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>The sentence for the person.</summary>
    public string Message(Form form, Language language) => form.Problems[Code].Message(language, Arguments);
}
