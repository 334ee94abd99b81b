namespace Pacto.Knowledge.Data;

/// <summary>A data file does not say what it must; the message names file, line and the repair, for whoever edits the file.</summary>
public sealed class DataException : Exception
{
    /// <summary>With the place of the fault.</summary>
    /// <param name="path">File as the editor knows it.</param>
    /// <param name="line">Line counted from 1; 0 when the fault is the whole file's.</param>
    /// <param name="fault">What is wrong and what would be right.</param>
    public DataException(string path, int line, string fault)
        : base(line > 0 ? $"{path}, line {line}: {fault}" : $"{path}: {fault}")
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1; 0 when no single line is at fault.</summary>
    public int Line { get; }
}
