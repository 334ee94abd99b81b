using System.Text.RegularExpressions;
using Pacto.Knowledge.Prepared;

namespace Pacto.Knowledge.Retrieval;

/// <summary>
/// Which kinds of answer a unit's words can hold: who asks when wants a date, who asks how many a number, who asks how long two years. Prices
/// and ways to get in touch stand nowhere in the sources unless an anticipated question asks for them. Immutable.
/// </summary>
internal sealed partial class AnswerKinds
{
    private readonly bool[] dates;
    private readonly bool[] numbers;
    private readonly bool[] spans;

    public AnswerKinds(IReadOnlyList<Unit> units)
    {
        dates = [.. units.Select(unit => Year().IsMatch(TextOf(unit)))];
        numbers = [.. units.Select(unit => unit.List is not null || Number().IsMatch(TextOf(unit)))];
        spans = [.. units.Select(unit => Span().IsMatch(TextOf(unit)))];
    }

    private AnswerKinds(bool[] dates, bool[] numbers, bool[] spans) => (this.dates, this.numbers, this.spans) = (dates, numbers, spans);

    public static AnswerKinds Read(PreparedReader from) => new(from.ReadMany<bool>(), from.ReadMany<bool>(), from.ReadMany<bool>());

    public void Write(PreparedWriter to)
    {
        to.WriteMany<bool>(dates);
        to.WriteMany<bool>(numbers);
        to.WriteMany<bool>(spans);
    }

    /// <summary>Whether the unit can hold the kind of answer the feature asks for; null when the feature asks for none that can be told.</summary>
    public bool? CanHold(string feature, int unit) => feature switch
    {
        "?when" => dates[unit],
        "?how-many" => numbers[unit],
        "?how-long" => spans[unit],
        "?how-much" or "?contact" => false,
        _ => null,
    };

    private static string TextOf(Unit unit) => unit.Passage?.Text ?? unit.List!.Lead.Es;

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(19|20)\d\d ?[-–] ?(19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    // The number of an objective in front of its label is no quantity.
    [GeneratedRegex(@"(?<!^)\b\d[\d.]*\b(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
