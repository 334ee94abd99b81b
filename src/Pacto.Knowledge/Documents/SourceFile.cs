using System.Security.Cryptography;
using System.Text;
using Pacto.Knowledge.Languages;

namespace Pacto.Knowledge.Documents;

/// <summary>Opens a source file: its lines and the hash of its bytes.</summary>
internal static class SourceFile
{
    /// <summary>Reads the file as UTF-8, with or without a byte-order mark, with either kind of line end.</summary>
    public static SourceDocument Open(
        string folder, string relativePath, string id, LocalizedText title, Language language, SourceOrigin origin, Uri? address)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, relativePath));
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new SourceDocument(
            id, title, language, origin, relativePath.Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(bytes)), address, lines);
    }
}
