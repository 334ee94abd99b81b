using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Pacto.Bot.Channels.Web;

/// <summary>
/// Every file below <c>wwwroot</c>, read once: they are few and small. The version is a hash over all of them and stands in the
/// address of what a browser may keep for good.
/// </summary>
internal sealed class WebFiles
{
    private readonly FrozenDictionary<string, WebFile> files;

    private WebFiles(IEnumerable<KeyValuePair<string, WebFile>> read)
    {
        files = read.ToFrozenDictionary(StringComparer.Ordinal);
        var all = string.Join('\n', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Value.Tag}"));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 6));
    }

    /// <summary>Changes whenever any of the files does.</summary>
    public string Version { get; }

    /// <summary>Paths, relative to <c>wwwroot</c> with <c>/</c>.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Reads the folder.</summary>
    public static WebFiles Read(string folder) => new(
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')
        let content = File.ReadAllBytes(path)
        select KeyValuePair.Create(name, new WebFile(name, Path.GetExtension(path) is ".js" or ".css" ? Comments.Strip(content) : content)));

    /// <summary>The file, or null.</summary>
    public WebFile? Find(string path) => files.GetValueOrDefault(path);
}
