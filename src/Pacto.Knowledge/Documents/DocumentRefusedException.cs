namespace Pacto.Knowledge.Documents;

/// <summary>A file is left out; the others are read all the same.</summary>
public sealed class DocumentRefusedException : Exception
{
    /// <summary>With a reason and what was found.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="detail">What the parser said, for whoever looks closer.</param>
    /// <param name="cause">What made it fail; null when nothing was thrown.</param>
    public DocumentRefusedException(RefusalReason reason, string detail, Exception? cause = null)
        : base(detail, cause) => Reason = reason;

    /// <summary>Without a reason that is known: the file is damaged.</summary>
    public DocumentRefusedException()
        : this(RefusalReason.Damaged, "")
    {
    }

    /// <summary>A damaged file.</summary>
    public DocumentRefusedException(string message)
        : this(RefusalReason.Damaged, message)
    {
    }

    /// <summary>A damaged file.</summary>
    public DocumentRefusedException(string message, Exception innerException)
        : this(RefusalReason.Damaged, message, innerException)
    {
    }

    /// <summary>Why the file is left out.</summary>
    public RefusalReason Reason { get; }
}
