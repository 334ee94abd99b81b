using Pacto.Knowledge.Ingestion;

namespace Pacto.Testing.Fuzzing;

/// <summary>Damaged documents for the readers: each is read or refused with a reason, quickly.</summary>
internal sealed class DocumentInputs(Ingestor ingestor, IReadOnlyList<(string Name, byte[] Content)> documents) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pacto-fuzz-documents-");

    /// <summary>Reads one damaged document.</summary>
    /// <returns>What is wrong, in words; null when nothing is.</returns>
    public string? Read(Fodder fodder, long number)
    {
        var (name, content) = fodder.Pick(documents);
        var path = Path.Combine(folder.FullName, $"{number}{Path.GetExtension(name)}");
        File.WriteAllBytes(path, fodder.Bytes(content));
        try
        {
            var read = ingestor.Read([new DocumentSource(path)]);
            return read.Documents.Count + read.Report.Refused.Count == 1 ? null : $"{Path.GetExtension(name)}: neither read nor refused";
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
