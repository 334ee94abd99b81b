using Pacto.Bot.Drafting.Signs;

namespace Pacto.Bot.Drafting.Coaching;

/// <summary>One sentence of a draft and what it speaks of.</summary>
/// <param name="FieldId">The field it stands in.</param>
/// <param name="Text">The field's text.</param>
/// <param name="Where">The sentence.</param>
/// <param name="Roles">Parts of the description it belongs to, as field ids.</param>
internal sealed record Piece(string FieldId, ReadText Text, Span Where, IReadOnlySet<string> Roles)
{
    /// <summary>Verbatim; of an indicator only its name, because the rest may have come in parts.</summary>
    public string Words => FieldId == "indicators" && Text[Where].Split(';') is [var name, ..] ? name.Trim() : Text[Text.Trim(Where)];

    /// <summary>True when the sign stands in it.</summary>
    public bool Has(Sign sign) => sign.IsIn(Text, Where);
}
