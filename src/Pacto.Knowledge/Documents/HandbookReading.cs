namespace Pacto.Knowledge.Documents;

/// <summary>What came out of the handbook's file.</summary>
/// <param name="Blocks">Passages in source order.</param>
/// <param name="Repairs">What was put right, in source order.</param>
public sealed record HandbookReading(IReadOnlyList<HandbookBlock> Blocks, IReadOnlyList<HandbookRepair> Repairs)
{
    /// <summary>Column headers of the role table, as printed.</summary>
    public static IReadOnlyList<string> RoleTableHeaders { get; } =
        ["Objetivo", "Ideas clave del compromiso", "Acciones pertinentes orientadas a AL"];

    /// <summary>Column headers of the annex, corrected: the file repeats those of the role table, which do not fit.</summary>
    public static IReadOnlyList<string> AnnexHeaders { get; } =
        ["Objetivo", "Acciones pertinentes", "Buena práctica de América del Sur"];
}
