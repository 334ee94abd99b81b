namespace Pacto.Bot.Storage;

/// <summary>Why the database cannot be used, as far as the person who runs it can do something about it.</summary>
public enum StorageProblem
{
    /// <summary>The folder or file cannot be written.</summary>
    NotWritable,

    /// <summary>The disk has no room left.</summary>
    DiskFull,

    /// <summary>Another process holds the file.</summary>
    Locked,

    /// <summary>The file is no database of ours, or is damaged.</summary>
    NotOurs,

    /// <summary>A newer version of this program wrote the file.</summary>
    TooNew,

    /// <summary>There is no such file.</summary>
    NotThere,

    /// <summary>The server does not answer.</summary>
    Unreachable,

    /// <summary>The server does not know the user or the password.</summary>
    Login,

    /// <summary>The server has no such database.</summary>
    NoDatabase,

    /// <summary>The user may not make or change tables.</summary>
    NoRights,

    /// <summary>The setting that says how the server is reached cannot be read.</summary>
    WrongSetting,

    /// <summary>Anything else; the cause is in the inner exception.</summary>
    Other,
}
