namespace Pacto.Bot.Drafting.Signs;

/// <summary>What a number counts.</summary>
internal enum QuantityKind
{
    /// <summary>Things or people.</summary>
    Count,

    /// <summary>A share of a hundred.</summary>
    Share,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Days, months or years.</summary>
    Time,
}
