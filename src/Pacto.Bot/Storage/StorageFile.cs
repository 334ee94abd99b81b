namespace Pacto.Bot.Storage;

/// <summary>Where the database lies.</summary>
internal static class StorageFile
{
    /// <summary>The full path of the file that the options name.</summary>
    public static string Resolve(StorageOptions options) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(options.Path) ? DefaultPath() : options.Path);

    /// <summary>Makes the folder and an empty file that only their owner can read: drafts and conversations are nobody else's.</summary>
    /// <exception cref="StorageException">The folder or the file cannot be written.</exception>
    public static void Prepare(string path)
    {
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw StorageException.From(exception, path);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string DefaultPath()
    {
        // A service account often has no home folder: the empty string comes back.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 ? Path.Combine(home, "pacto", "pacto.db") : Path.Combine("data", "pacto.db");
    }
}
