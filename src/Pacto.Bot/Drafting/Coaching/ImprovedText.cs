using Pacto.Bot.Forms;
using Pacto.Bot.Forms.Reading;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>Puts an answer to the coach beside what stood there. Pure; nothing of either is cut.</summary>
internal static class ImprovedText
{
    /// <summary>Share of the old words that a new text must hold to stand for it alone, 0 to 1.</summary>
    private const double SaysItAll = 0.6;

    /// <summary>The value as it would be.</summary>
    /// <param name="field">The field.</param>
    /// <param name="old">What it holds.</param>
    /// <param name="addition">The answer, in her words.</param>
    /// <param name="turnId">The turn of the answer.</param>
    /// <param name="at">When it was said.</param>
    public static ProposedValue Of(Field field, FieldValue old, string addition, string turnId, DateTimeOffset at)
    {
        var said = FieldText.CleanText(addition);
        if (field.Kind is FieldKind.List)
        {
            var place = old.Items.TakeWhile(item => item.Any(char.IsDigit)).Count() is var first && first < old.Items.Count ? first : 0;
            IReadOnlyList<string> items = Holds(said, old.Items[place])
                ? [.. old.Items.Select((item, i) => i == place ? said : item)]
                : [.. old.Items.Select((item, i) => i == place ? $"{item.TrimEnd('.', ';', ' ')}; {said}" : item)];
            return new ProposedValue(field.Id, items, ValueOrigin.Said, null) { Parts = [.. Kept(old, items), new ValuePiece(said, ValueOrigin.Said, turnId, at)] };
        }

        if (Holds(said, old.Text))
        {
            return new ProposedValue(field.Id, [said], ValueOrigin.Said, null);
        }

        var joined = $"{Ended(old.Text)} {Sentence(said)}";
        return new ProposedValue(field.Id, [joined], ValueOrigin.Said, null) { Parts = [.. old.Pieces(), new ValuePiece(Sentence(said), ValueOrigin.Said, turnId, at)] };
    }

    private static IEnumerable<ValuePiece> Kept(FieldValue old, IReadOnlyList<string> items) =>
        old.Parts is null && old.Items.Count > 1
            ? old.Items.Select(item => new ValuePiece(item, old.Origin, old.TurnId, old.At) { From = old.From, Source = old.Source })
            : old.Pieces().Where(piece => items.Any(item => item.Contains(piece.Text.TrimEnd('.', ';', ' '), StringComparison.Ordinal)));

    private static bool Holds(string said, string old)
    {
        var (before, now) = (WordMatch.Content(old), WordMatch.Content(said));
        return before.Count(word => now.Any(other => WordMatch.Same(word, other))) >= before.Count * SaysItAll && now.Count >= before.Count;
    }

    private static string Ended(string text) => text.TrimEnd() is var trimmed && trimmed.Length > 0 && ".!?…".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed.TrimEnd(',', ';', ':') + ".";

    private static string Sentence(string text) => Ended(char.ToUpperInvariant(text[0]) + text[1..]);
}
