namespace Pacto.Bot.Forms;

/// <summary>A data file of the forms that cannot be used; the message names file, line and what is wrong.</summary>
public sealed class FormException : Exception
{
    /// <summary>An error without a place.</summary>
    public FormException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public FormException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a word; only there for serializers.</summary>
    public FormException()
    {
    }

    /// <summary>An error at a line of a file; lines count from 1.</summary>
    public FormException(string file, long line, string message)
        : base($"{file}:{line}: {message}")
    {
    }
}
