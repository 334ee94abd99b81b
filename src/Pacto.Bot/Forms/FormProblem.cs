using System.Text;
using Pacto.Knowledge.Languages;

namespace Pacto.Bot.Forms;

/// <summary>Something that can be wrong with an answer or a draft; from <c>seeds/forms/problems.yaml</c>.</summary>
/// <param name="Code">Stable code, as on the command line.</param>
/// <param name="Severity">What it does to a draft.</param>
/// <param name="Say">How it is said; <c>{name}</c> stands for an argument.</param>
public sealed record FormProblem(string Code, ProblemSeverity Severity, LocalizedText Say)
{
    /// <summary>The sentence with its arguments put in; an argument that is missing leaves nothing behind.</summary>
    public string Message(Language language, IReadOnlyDictionary<string, string> arguments)
    {
        var template = Say[language];
        var message = new StringBuilder(template.Length + 32);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            message.Append(template, at, open - at);
            message.Append(arguments.GetValueOrDefault(template[(open + 1)..close], ""));
            at = close + 1;
        }

        return message.Append(template, at, template.Length - at).ToString();
    }
}
