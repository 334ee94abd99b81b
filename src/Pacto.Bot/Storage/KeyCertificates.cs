using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pacto.Bot.Storage;

/// <summary>Reads the certificates that the keys of the seal are locked with.</summary>
internal static class KeyCertificates
{
    /// <summary>The certificates with their private keys, the one to lock new keys with first; empty for none.</summary>
    /// <exception cref="StorageException">One of them cannot be read.</exception>
    public static IReadOnlyList<X509Certificate2> Load(StorageOptions options) => [.. options.KeyCertificates.Select(path => Load(path, options.KeyCertificatePassword))];

    private static X509Certificate2 Load(string path, string password)
    {
        try
        {
            var certificate = Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : X509Certificate2.CreateFromPemFile(path);
            return certificate.GetRSAPrivateKey() is not null ? certificate : throw new CryptographicException("There is no RSA key in it.");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.WrongSetting, "Storage:KeyCertificates", exception);
        }
    }
}
