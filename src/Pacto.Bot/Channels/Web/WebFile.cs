using System.IO.Compression;
using System.Security.Cryptography;

namespace Pacto.Bot.Channels.Web;

/// <summary>A file of the pages or of the widget, held in memory as it is and compressed. Safe to use from many threads.</summary>
internal sealed class WebFile
{
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public WebFile(string path, byte[] content)
    {
        Content = content;
        MediaType = Path.GetExtension(path) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json; charset=utf-8",
            _ => "application/octet-stream",
        };
        Tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        brotli = new(() => Compressed(stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
        gzip = new(() => Compressed(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    /// <summary>The bytes as they stand in the file.</summary>
    public byte[] Content { get; }

    /// <summary>Its media type, with the charset of texts.</summary>
    public string MediaType { get; }

    /// <summary>Hash of the content; changes when it changes.</summary>
    public string Tag { get; }

    /// <summary>The bytes for a client that accepts these encodings, and the encoding they have; null for none.</summary>
    public (byte[] Bytes, string? Encoding) For(string? accepted) => accepted switch
    {
        not null when Accepts(accepted, "br") => (brotli.Value, "br"),
        not null when Accepts(accepted, "gzip") => (gzip.Value, "gzip"),
        _ => (Content, null),
    };

    private static bool Accepts(string accepted, string encoding) => accepted
        .Split(',', StringSplitOptions.TrimEntries)
        .Any(one => one.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)
            && !one.Replace(" ", "", StringComparison.Ordinal).EndsWith(";q=0", StringComparison.Ordinal));

    private byte[] Compressed(Func<Stream, Stream> compressor)
    {
        using var result = new MemoryStream();
        using (var stream = compressor(result))
        {
            stream.Write(Content);
        }

        return result.ToArray();
    }
}
