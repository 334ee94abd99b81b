namespace Pacto.Knowledge.Ingestion;

/// <summary>What became of the files.</summary>
/// <param name="Files">How many were read.</param>
/// <param name="Passages">How many passages they gave.</param>
/// <param name="Refused">Those left out, in the order of their paths.</param>
public sealed record IngestionReport(int Files, int Passages, IReadOnlyList<RefusedFile> Refused)
{
    /// <summary>How many of the files were known from an earlier reading and were not read again.</summary>
    public int Unchanged { get; init; }

    /// <summary>Paths of documents that seem to be in none of the three languages; their words are found, their endings are not understood.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];
}
