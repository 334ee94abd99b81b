namespace Pacto.Bot.Forms;

/// <summary>What came of reading an answer for a field.</summary>
public abstract record FieldCheck
{
    private FieldCheck()
    {
    }

    /// <summary>It can be stored.</summary>
    /// <param name="Items">As <see cref="FieldValue.Items"/> wants them; never empty.</param>
    public sealed record Accepted(IReadOnlyList<string> Items) : FieldCheck;

    /// <summary>It cannot; nothing of it was taken.</summary>
    /// <param name="Code">Code of a <see cref="FormProblem"/>.</param>
    /// <param name="Arguments">For its sentence: <c>min</c>, <c>max</c>, <c>length</c>, <c>given</c>, <c>candidates</c>, <c>extensions</c> …</param>
    public sealed record Refused(string Code, IReadOnlyDictionary<string, string> Arguments) : FieldCheck
    {
        /// <summary>A refusal with its arguments as name and value pairs.</summary>
        internal static Refused With(string code, params (string Name, string Value)[] arguments) =>
            new(code, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
    }
}
