namespace Pacto.Knowledge.Documents;

/// <summary>Reads one kind of file. Safe for many threads.</summary>
public interface IDocumentReader
{
    /// <summary>The endings of the names it reads: lower case, with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="DocumentRefusedException">It is damaged, not what its name says, or out of bounds.</exception>
    ReadingResult Read(byte[] content);
}
